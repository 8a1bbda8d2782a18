"""What tests that drive the built programs from outside share: a practice portal and a desktop session of their own."""
