"""What can go wrong around a run: it is killed, the disk is full, folders are closed or vanish, two run at once.

After each fault the former site is whole, the message says what to do, and the next run gives what a run in a clean
folder gives. ``python -m tests.faults --kills 100`` (``make kills``) kills as many runs as one likes.
"""
