"""Verifiers as the reward functions and scorers of other libraries.

- `qwq_lab.verifiers.adapters.trl`: reward functions of TRL's trainers
- `qwq_lab.verifiers.adapters.verl`: verl's ``compute_score``
- `qwq_lab.verifiers.adapters.verifiers_lib`: rewards of the ``verifiers`` package
- `qwq_lab.verifiers.adapters.inspect_ai`: scorers of Inspect

None of these libraries is needed to import this.
"""
