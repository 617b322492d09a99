"""What is translated: found in the source, brought up to date, and compared. No page is opened here."""
