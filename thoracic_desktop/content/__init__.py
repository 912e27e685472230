"""Reading `resources/`: finds, decodes and checks exercises and programmes."""
