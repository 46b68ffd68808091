print("agenda-cli")
