"""What the public may have: releases of an office's figures with small numbers hidden, and the open-data bundle."""
