"""What stands around Streamlit: the page shell, headers, compressed scripts, own routes. No Streamlit inside."""
