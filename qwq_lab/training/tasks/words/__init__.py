"""What the tasks say: wordings, stories, names of people and things."""
