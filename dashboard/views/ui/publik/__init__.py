"""What only the public pages draw; all else they share with the inside."""
