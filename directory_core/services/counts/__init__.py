"""What is counted: the directory, questions, looks."""
