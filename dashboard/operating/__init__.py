"""What an operator may do and what does it: login, roles, uploads, and the commands that run as children of the server.

The pages never import `intake`: what changes a store runs in a process of its own, which a damaged file may bring down.
"""
