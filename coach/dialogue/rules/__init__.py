"""The rules of the policy by what they are for; each gives a choice, or None where it does not apply."""
