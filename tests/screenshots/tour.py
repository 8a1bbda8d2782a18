"""The way through all screens, by their visible labels, as somebody who uses the program would go."""

from desktop.program import Program
from harness.wait import until

OFFICER = "Eleri Môn-Huws"

SCREENS = ("connecting-failure", "settings-not-signed-in", "sign-in", "sign-in-problems", "code-sms", "code-email",
           "waiting", "unknown-step", "help-desk-reset", "factor-choice", "code-app", "manage-users",
           "manage-users-no-hit", "row-menu", "profile-menu", "practice-inbox", "settings", "mfa-changes",
           "mfa-remove-question", "mfa-phone", "mfa-not-read", "mobile-number", "invite-user", "invite-user-problems",
           "invite-user-admin", "discard-question", "manage-access", "delete-question", "locked",
           "signed-out")


class NoPortal:
    """An address where nobody answers: the discard port, which no portal has."""

    def __init__(self, portal):
        self.portal, self.ca = "https://localhost:9", portal.ca


class Tour:
    def __init__(self, desktop, portal, camera, labels, options):
        self.desktop, self.portal, self.camera, self.labels, self.options = desktop, portal, camera, labels, options
        self.window = None

    def go(self):
        self.visit(NoPortal(self.portal), self.without_a_portal)
        self.visit(self.portal, self.signing_in, self.the_list, self.factors,
                   self.inviting, self.one_person, self.locking, self.signing_out)

    def visit(self, portal, *parts):
        program = Program(self.desktop, portal, *self.options)
        try:
            self.window = program.window
            for part in parts:
                part()
        except AssertionError:
            self.camera.take("stuck")  # to see where
            raise
        finally:
            program.close()

    # --- What the parts are made of

    def press(self, english, *roles, of=()):
        self.window.press(self.labels(english, *of), *(roles or ("push button",)))

    def find(self, english, *roles, of=()):
        return self.window.find(self.labels(english, *of), *roles)

    def gone(self, english, *roles):
        self.window.gone(self.labels(english), *roles)

    def type(self, english, text):
        self.window.type(self.labels(english), text)

    def key(self, *names):
        self.camera.press_key(*names)

    def give_password(self, account_type):
        account = self.portal.accounts[account_type]
        self.type("Email address", account["email"])
        self.type("Password", account["password"])
        self.press("Log in")

    # --- The screens in their order

    def without_a_portal(self):
        self.find("Try again", "push button")
        self.camera.take("connecting-failure")
        self.key("Control_L", "comma")
        self.find("Open folder", "push button")
        self.camera.take("settings-not-signed-in")

    def signing_in(self):
        self.find("Log in", "push button")
        # The practice sign-ins are fetched; with them the page is whole.
        until(lambda: [node for node in self.window.all(None, ("push button",))
                       if self.portal.accounts["admin"]["email"] in node.name], "the practice sign-ins")
        self.camera.take("sign-in")
        self.type("Email address", "eleri@")
        self.press("Log in")
        self.find("Enter your password.")
        self.camera.take("sign-in-problems")
        for account_type, screen in (("admin", "code-sms"), ("user", "code-email")):
            self.give_password(account_type)
            self.find("Verify", "push button")
            self.camera.take(screen)
            self.press("Back to log in")
        self.refusals()
        self.choosing_a_factor()

    def refuse(self, **fault):
        self.portal.post("/practice/identity-faults", fault)

    def refusals(self):
        # For an hour: the countdown is in minutes, and the same in every picture.
        self.refuse(operation="InitiateAuth", error="LimitExceededException")
        self.give_password("user")
        self.window.says("60")
        self.camera.take("waiting")
        self.type("Email address", "")  # somebody else need not wait
        self.refuse(challenge="FACE_SCAN")
        self.give_password("user")
        self.window.says("FACE_SCAN")
        self.camera.take("unknown-step")
        self.portal.post("/practice/password-reset", {"email": self.portal.accounts["user"]["email"]})
        self.give_password("user")
        self.find("Set new password", "push button")
        self.camera.take("help-desk-reset")
        self.press("Back to log in")

    def choosing_a_factor(self):
        self.portal.post("/practice/factors", {"email": self.portal.accounts["examsOfficer"]["email"],
                                               "enabled": ["SOFTWARE_TOKEN_MFA", "SMS_MFA", "EMAIL_OTP"],
                                               "preferred": None})
        self.give_password("examsOfficer")
        self.find("Authenticator App", "push button")
        self.camera.take("factor-choice")
        self.press("Authenticator App")
        self.find("Verify", "push button")
        self.camera.take("code-app")
        self.type("Verification code", self.portal.code_for("examsOfficer"))
        self.press("Verify")

    def the_list(self):
        self.find("Search users (name or email)", "text")
        self.camera.take("manage-users")
        self.type("Search users (name or email)", "zzz")
        self.find("Clear search", "push button")
        self.camera.take("manage-users-no-hit")
        self.press("Clear search")
        self.gone("Clear search", "push button")
        self.key("Down")  # from the search to the first in the list
        self.open_row_menu()
        self.camera.take("row-menu")
        self.key("Escape")
        self.open_profile_menu()
        self.camera.take("profile-menu")
        self.choose_in_menu("Down", "Down", "Down", "Down", "Down", "Down")
        self.find("Practice authenticator")
        self.camera.take("practice-inbox")
        self.press("Close")
        self.gone("Practice authenticator")
        self.press("Settings")
        self.find("Open folder", "push button")
        self.camera.take("settings")
        self.press("Back")

    def factors(self):
        self.choose_from_profile_menu(3)
        self.find("Remove email", "push button")
        self.camera.take("mfa-changes")
        self.press("Remove email")
        self.find("Keep", "push button")
        self.camera.take("mfa-remove-question")
        self.press("Keep")
        self.gone("Keep", "push button")
        self.press("Authenticator App (most secure)")
        self.find("Continue", "push button")
        self.camera.take("mfa-phone")
        self.press("Back to MFA Selection")
        self.press("Back to Manage Users")
        self.find("Search users (name or email)", "text")
        self.refuse(operation="GetUser", error="InternalErrorException", count=3)
        self.choose_from_profile_menu(3)
        self.find("Try again", "push button")
        self.camera.take("mfa-not-read")
        self.press("Back to Manage Users")
        self.find("Search users (name or email)", "text")
        self.choose_from_profile_menu(1)
        self.press("Change number…")
        self.find("Verify the new number", "push button")
        self.camera.take("mobile-number")
        self.press("Back to Manage Users")
        self.find("Search users (name or email)", "text")

    def choose_from_profile_menu(self, place):
        """Below Manage Users, which is the first."""
        self.open_profile_menu()
        self.choose_in_menu(*["Down"] * (place + 1))

    def inviting(self):
        self.press("Invite User")
        self.find("Send invite", "push button")
        self.camera.take("invite-user")
        self.type("First name", "Gwenllïan")
        self.type("Email address", "gwen@gmail.com")
        self.press("Send invite")
        self.window.says(self.labels("You must use your school/centre email address; personal email addresses can "
                                     "not be used."))
        self.camera.take("invite-user-problems")
        self.type("Last name", "O'Neill")
        self.type("Email address", "gwen@ysgol-practis.example")
        self.choose_admin()
        self.camera.take("invite-user-admin")
        self.press("Cancel")
        self.find("Keep editing", "push button")
        self.camera.take("discard-question")
        self.press("Discard")
        self.gone("Send invite")

    def choose_admin(self):
        """By keyboard, from the last name, where the first problem has put it."""
        for key in ("Tab", "Tab", "Up"):
            self.key(key)

    def one_person(self):
        self.open_row_menu()
        self.choose_in_menu()
        self.find("Confirm access permissions", "push button")
        self.camera.take("manage-access")
        self.press("Cancel")
        self.gone("Confirm access permissions")
        self.open_row_menu()
        self.choose_in_menu("Down")
        self.find("Delete User", "push button")
        self.camera.take("delete-question")
        self.press("Cancel")
        self.gone("Delete User", "push button")

    def locking(self):
        self.open_profile_menu()
        self.choose_in_menu("Up", "Up", "Up")
        self.find("Unlock", "push button")
        self.camera.take("locked")
        self.type("Password", self.portal.accounts["examsOfficer"]["password"])
        self.press("Unlock")
        self.press("Authenticator App")
        self.find("Verify", "push button")
        self.type("Verification code", self.portal.code_for("examsOfficer"))
        self.press("Verify")
        self.find("Search users (name or email)", "text")

    def signing_out(self):
        self.open_profile_menu()
        self.choose_in_menu("Up")
        self.find("You have signed out.")
        self.camera.take("signed-out")

    # --- Menus

    def open_row_menu(self):
        """Of the person that is chosen in the list; by keyboard, and so are its items."""
        self.key("Menu")
        self.camera.settle()

    def choose_in_menu(self, *keys):
        for key in (*keys, "Return"):
            self.key(key)

    def open_profile_menu(self):
        self.window.press(OFFICER)
        self.camera.settle()

