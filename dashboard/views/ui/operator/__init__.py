"""The operator's part of the page *Data*: files in and out, templates, reminders. Every action asks for the role."""
