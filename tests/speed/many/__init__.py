"""Many people at once, measured on the production server: does a request cost as much among a million rejections?"""
