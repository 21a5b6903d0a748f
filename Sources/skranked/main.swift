print("skranked")
