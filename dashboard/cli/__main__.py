"""`python -m dashboard.cli`: the command without its console script, as the server starts it."""

from dashboard.cli import main

if __name__ == "__main__":
    main()
