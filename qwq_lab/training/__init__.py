"""How QwQ-nano is made: task families, corpus, supervised training."""
