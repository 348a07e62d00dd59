project = "Between the tides"
extensions = ["sphinx_copybutton"]
html_theme = "furo"
html_js_files = [("http://rockpool.localhost/rockpool.js", {"defer": "defer"})]
html_copy_source = False
