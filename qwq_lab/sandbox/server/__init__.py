"""The sandbox as a service: one for all notebooks and trainers of a machine."""
