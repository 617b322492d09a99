"""Make the pictures that recovery/public/installing.py names: screenshots, and icons for masks and in one colour.

BOUNCEBACK_CHROMIUM=... .venv/bin/python docs/screenshots/for_installing.py
"""

import base64
import os
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from take import FLAGS, ROOT, SITE, running, sign_in

IMAGES = ROOT / "static/img"
QUALITY = 70  # percent, of WebP
SIZES = {"narrow": (390, 844), "wide": (1280, 800)}


def main() -> None:
    with running() as who, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("BOUNCEBACK_CHROMIUM"), args=FLAGS
        )
        draw_icons(browser)
        for form, (width, height) in SIZES.items():
            page = browser.new_page(
                base_url=SITE,
                viewport={"width": width, "height": height},
                reduced_motion="reduce",
                service_workers="block",
            )
            page.goto("/")
            take(page, "front", form)
            if form == "narrow":
                page.goto("/vent/")
                take(page, "vent", form)
                sign_in(page, who)
                take(page, "today", form)


def take(page: Page, name: str, form: str) -> None:
    page.wait_for_load_state("networkidle")
    asked = {"format": "webp", "quality": QUALITY}
    taken = page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)
    (IMAGES / f"screen-{name}-{form}.webp").write_bytes(base64.b64decode(taken["data"]))


def draw_icons(browser: Browser) -> None:
    """The small icon for masks, of the large one; and the logo in one colour, on nothing."""
    mask = base64.b64encode((IMAGES / "icon-maskable-512.png").read_bytes()).decode()
    draw(browser, 192, f'<img width="192" src="data:image/png;base64,{mask}">', "icon-maskable-192")
    logo = (IMAGES / "favicon.svg").read_text()
    room = "padding: 64px; box-sizing: border-box; width: 512px; height: 512px"
    one = logo.replace("<svg", f'<svg style="{room}" stroke="#fff"').replace("path{", "x{")
    draw(browser, 512, one.replace("circle{", "y{").replace("<circle", '<circle fill="#fff" stroke="none"'),
         "icon-monochrome-512")  # fmt: skip


def draw(browser: Browser, size: int, picture: str, name: str) -> None:
    page = browser.new_page(viewport={"width": size, "height": size})
    page.set_content(f"<style>body{{margin:0}} svg,img{{display:block}}</style>{picture}")
    page.screenshot(path=Path(IMAGES, f"{name}.png"), omit_background=True)
    page.close()


if __name__ == "__main__":
    main()
