"""What comes from elsewhere: read as something nobody vouches for, and never run, followed or trusted."""
