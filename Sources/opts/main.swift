print("opts")
