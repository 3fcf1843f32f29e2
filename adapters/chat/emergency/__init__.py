"""What is said to somebody who may be in danger, before anything else."""
