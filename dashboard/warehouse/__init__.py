"""One warehouse per office: built into a new file, published by a pointer, opened read-only by every reader."""
