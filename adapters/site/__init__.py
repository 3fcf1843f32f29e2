"""The directory as a folder of pages, files for programs, and downloads, for any web server."""
