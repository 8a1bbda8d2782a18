"""python3 -m screenshots FOLDER; ./dev screenshots builds first and sets the paths."""

import sys

from screenshots.session import LANGUAGES, THEMES, Session


def main():
    folder = sys.argv[1]
    with Session(folder) as session:
        for language in LANGUAGES:
            for theme in THEMES:
                taken = session.tour(language, theme)
                print(f"{len(taken)} screens, {language}, {theme}", flush=True)
    print(folder)


if __name__ == "__main__":
    main()
