"""Fuzzing of the three rooms that seeds pass through: reading, analysis, writing.

Each room has one property over made-up input. The suite tries a few inputs of each; ``python -m tests.fuzz`` (``make
fuzz``) tries as many as its time allows, guided by the branches that an input reaches where atheris is installed
(``pip install atheris``), else at random.
"""
