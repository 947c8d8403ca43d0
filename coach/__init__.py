"""A conversational coach for Objectives and Key Results that asks and never writes the goal."""
