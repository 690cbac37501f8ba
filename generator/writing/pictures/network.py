from markupsafe import Markup
def picture(pen, *a, **k) -> Markup:
    return Markup("")
