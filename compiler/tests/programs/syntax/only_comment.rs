// To do: write the program.
