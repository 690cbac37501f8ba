"""Seeds that mean harm, whole: from the file to the built page."""
