"""The way through all screens, by their visible labels, as somebody who uses the program would go."""

import os

from desktop.program import Program
from harness import proxy
from harness.wait import until
from screenshots.forms import words_of

OFFICER = "Eleri Môn-Huws"
NEWCOMER = "mared@ysgol-practis.example"
PASSWORD = "Tegell-Porffor-Hapus7"
LEAVER = "amelia.mathias@ysgol-practis.example"

PEOPLE_TO_INVITE = f"""First name,Last name,Email address,Language preference,Account type,View Scripts,IAMIS
Nia,Prŷs,nia.prys@ysgol-practis.example,Cymraeg,User,yes,
Huw,,huw@gmail.com,English,User,,
Gwenllïan,Davies-Llywelyn,gwen@ysgol-practis.example,Cymraeg,Admin,,no
Amelia,Mathias,{LEAVER},English,User,,
Rhŷs,ap Tomos,rhys@ysgol-practis.example,Cymraeg,User,perhaps,
Elin,Rees,elin@ysgol-practis.example,,,,
Elin,Rees,ELIN@ysgol-practis.example,,,,
"""

# Every screen, and the form that it shows; each form has to have one (test_tour.py).
SCREENS = {
    "connecting-failure": "pages/connectingpage",
    "connection-check": "dialogs/connectiondialog",
    "letter": "dialogs/letterdialog",
    "settings-not-signed-in": "pages/settingspage",
    "proxy-password": "dialogs/proxydialog",
    "sign-in": "pages/signinpage",
    "sign-in-problems": "pages/signinpage",
    "code-sms": "pages/codepage",
    "code-email": "pages/codepage",
    "no-email": "dialogs/letterdialog",
    "waiting": "pages/signinpage",
    "unknown-step": "pages/signinpage",
    "forgot-password": "pages/forgotpasswordpage",
    "help-desk-reset": "pages/forgotpasswordpage",
    "factor-choice": "pages/factorpage",
    "code-app": "pages/codepage",
    "manage-users": "pages/manageuserspage",
    "manage-users-no-hit": "pages/manageuserspage",
    "manage-users-filter": "pages/manageuserspage",
    "history": "pages/accounthistorypage",
    "row-menu": "pages/manageuserspage",
    "profile-menu": "pages/manageuserspage",
    "practice-inbox": "inbox/practiceinbox",
    "settings": "pages/settingspage",
    "access-matrix": "pages/accessmatrixpage",
    "access-copy": "dialogs/choosepersondialog",
    "access-templates": "dialogs/templatesdialog",
    "access-review-changes": "dialogs/reviewaccessdialog",
    "mfa-changes": "pages/mfa/mfaselectionpage",
    "mfa-remove-question": "pages/mfa/mfaselectionpage",
    "mfa-phone": "pages/mfa/mfaphonepage",
    "mfa-not-read": "pages/mfa/mfaselectionpage",
    "edit-profile": "dialogs/profiledialog",
    "mobile-number": "pages/mfa/mfatextpage",
    "change-password": "dialogs/changepassworddialog",
    "sign-out-everywhere": "dialogs/everywherequestion",
    "invite-user": "dialogs/invitedialog",
    "invite-user-problems": "dialogs/invitedialog",
    "invite-user-admin": "dialogs/invitedialog",
    "discard-question": "dialogs/invitedialog",
    "invite-many-none": "pages/invitemanypage",
    "invite-many": "pages/invitemanypage",
    "manage-access": "dialogs/accessdialog",
    "change-email": "dialogs/changeemaildialog",
    "delete-question": "dialogs/deletequestion",
    "locked": "pages/lockpage",
    "signed-out": "pages/signinpage",
    "new-password": "pages/newpasswordpage",
    "mfa-first": "pages/mfa/mfaselectionpage",
    "mfa-app": "pages/mfa/mfaapppage",
    "mfa-text": "pages/mfa/mfatextpage",
    "mfa-email": "pages/mfa/mfaemailpage",
    "access-review-none": "pages/accessreviewpage",
    "access-review-begin": "dialogs/beginreviewdialog",
    "access-review": "pages/accessreviewpage",
    "access-review-permission": "pages/accessreviewpage",
    "access-review-sign-off": "dialogs/signoffdialog",
    "access-review-signed-off": "pages/accessreviewpage",
    "manage-users-offline": "pages/manageuserspage",
    "history-offline": "pages/accounthistorypage",
    "waiting-changes": "pages/waitingchangespage",
    "undo-question": "dialogs/question",
    "conflict": "pages/conflictpage",
    "sign-out-question": "dialogs/signoutquestion",
}


class NoPortal:
    """An address where nobody answers: the discard port, which no portal has."""

    def __init__(self, portal):
        self.portal, self.ca = "https://localhost:9", portal.ca


class BehindTheProxy:
    """An address that only the network's proxy could lead to."""

    def __init__(self, portal):
        self.portal, self.ca = f"https://{proxy.HOST}", portal.ca


class Tour:
    def __init__(self, desktop, portal, camera, labels, options):
        self.desktop, self.portal, self.camera, self.labels, self.options = desktop, portal, camera, labels, options
        self.window = self.program = None

    def go(self):
        self.visit(NoPortal(self.portal), self.without_a_portal)
        self.behind_a_proxy()
        self.visit(self.portal, self.signing_in, self.the_list, self.access_matrix, self.factors, self.own_account, self.inviting,
                   self.inviting_many, self.one_person, self.locking, self.inviting_a_newcomer, self.signing_out, self.first_sign_in)
        self.visit(self.portal, self.working_offline)

    def visit(self, portal, *parts):
        program = self.program = Program(self.desktop, portal, *self.options)
        try:
            self.window = program.window
            for part in parts:
                part()
        except AssertionError:
            self.camera.take("stuck")  # to see where
            raise
        finally:
            program.close()

    def behind_a_proxy(self):
        asking = proxy.TinyProxy("BasicAuth ysgol open-sesame")
        before = dict(self.desktop.env)
        self.desktop.env.update(asking.environment())
        try:
            self.visit(BehindTheProxy(self.portal), self.proxy_password)
        finally:
            self.desktop.env = before
            asking.close()

    # --- What the parts are made of

    def take(self, screen):
        words = {self.labels(text) for text in words_of(SCREENS[screen])}
        if words:  # a question has all of its own from whoever asks it
            until(lambda: words & {node.name for node in self.window.all()}, f"{SCREENS[screen]} on the screen")
        self.camera.take(screen)

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
        self.take("connecting-failure")
        self.connection_check()
        self.key("Control_L", "comma")
        self.find("Open folder", "push button")
        self.take("settings-not-signed-in")

    def connection_check(self):
        self.press("Connection check")
        self.window.says(self.labels("Not everything that the program needs can be reached. What failed says what to "
                                     "do."))
        self.take("connection-check")
        self.press("Letter to IT support…")
        self.find("Copy the letter", "push button")
        self.take("letter")
        self.leave("Copy the letter")
        self.leave("Check again")

    def leave(self, button):
        """The dialog that has it."""
        self.key("Escape")
        self.gone(button, "push button")

    def proxy_password(self):
        self.find("Continue", "push button")
        self.take("proxy-password")

    def signing_in(self):
        self.find("Log in", "push button")
        # The practice sign-ins are fetched; with them the page is whole.
        until(lambda: [node for node in self.window.all(None, ("push button",))
                       if self.portal.accounts["admin"]["email"] in node.name], "the practice sign-ins")
        self.take("sign-in")
        self.type("Email address", "eleri@")
        self.press("Log in")
        self.find("Enter your password.")
        self.take("sign-in-problems")
        for account_type, screen in (("admin", "code-sms"), ("user", "code-email")):
            self.give_password(account_type)
            self.find("Verify", "push button")
            self.take(screen)
            if screen == "code-email":
                self.press("Letter to IT support…")
                self.find("Copy the letter", "push button")
                self.take("no-email")
                self.leave("Copy the letter")
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
        self.take("waiting")
        self.type("Email address", "")  # somebody else need not wait
        self.refuse(challenge="FACE_SCAN")
        self.give_password("user")
        self.window.says("FACE_SCAN")
        self.take("unknown-step")
        self.press("Forgot your password?")
        self.find("Send code", "push button")
        self.take("forgot-password")
        self.press("Back to log in")
        self.portal.post("/practice/password-reset", {"email": self.portal.accounts["user"]["email"]})
        self.give_password("user")
        self.find("Set new password", "push button")
        self.take("help-desk-reset")
        self.press("Back to log in")

    def choosing_a_factor(self):
        self.portal.post("/practice/factors", {"email": self.portal.accounts["examsOfficer"]["email"],
                                               "enabled": ["SOFTWARE_TOKEN_MFA", "SMS_MFA", "EMAIL_OTP"],
                                               "preferred": None})
        self.give_password("examsOfficer")
        self.find("Authenticator App", "push button")
        self.take("factor-choice")
        self.press("Authenticator App")
        self.find("Verify", "push button")
        self.take("code-app")
        self.type("Verification code", self.portal.code_for("examsOfficer"))
        self.press("Verify")

    def the_list(self):
        self.find("Search users (name or email)", "text")
        self.take("manage-users")
        self.type("Search users (name or email)", "zzz")
        self.find("Clear search", "push button")
        self.take("manage-users-no-hit")
        self.press("Clear search")
        self.gone("Clear search", "push button")
        self.filtering()
        self.history()
        self.key("Down")  # from the search to the first in the list
        self.open_row_menu()
        self.take("row-menu")
        self.key("Escape")
        self.open_profile_menu()
        self.take("profile-menu")
        self.choose_in_menu("Down", "Down", "Down", "Down", "Down", "Down", "Down")
        self.find("Practice authenticator")
        self.take("practice-inbox")
        self.press("Close")
        self.gone("Practice authenticator")
        self.press("Settings")
        self.find("Open folder", "push button")
        self.take("settings")
        self.press("Back")

    def filtering(self):
        self.key("Tab")  # from the search to the first filter
        self.key("space")
        # A key that comes before the menu is there would go to the button once more.
        self.window.press(self.window.says(self.labels("Exams Officer") + " ("))
        self.find("Clear filters", "push button")
        self.take("manage-users-filter")
        self.key("Escape")
        self.press("Clear filters")
        self.gone("Clear filters", "push button")
        self.key("Shift_L", "Tab")

    def access_matrix(self):
        self.press("Access matrix", "page tab")
        self.find("Access of each person", "table")
        self.key("Shift_L", "Down")
        self.press("Give", "push button", "push button menu")
        self.press("Item Level Data", "menu item")
        self.take("access-matrix")
        self.press("Copy access from…")
        self.find("Copy access", "push button")
        self.take("access-copy")
        self.key("Escape")
        self.gone("Copy access", "push button")
        self.press("Template", "push button", "push button menu")
        self.press("Save or remove templates…", "menu item")
        self.find("Export…", "push button")
        self.take("access-templates")
        self.key("Escape")
        self.gone("Export…", "push button")
        self.press(self.window.says(self.labels("Review changes") + " ("))
        self.find("Save changes", "push button")
        self.take("access-review-changes")
        self.key("Escape")
        self.gone("Save changes", "push button")
        self.press("Discard")
        self.window.press_in_dialog(self.labels("Discard"))
        self.press("Manage Users", "page tab")

    def factors(self):
        self.choose_from_profile_menu(3)
        self.find("Remove email", "push button")
        self.take("mfa-changes")
        self.press("Remove email")
        self.find("Keep", "push button")
        self.take("mfa-remove-question")
        self.press("Keep")
        self.gone("Keep", "push button")
        self.press("Authenticator App (most secure)")
        self.find("Continue", "push button")
        self.take("mfa-phone")
        self.press("Back to MFA Selection")
        self.press("Back to Manage Users")
        self.find("Search users (name or email)", "text")
        self.refuse(operation="GetUser", error="InternalErrorException", count=3)
        self.choose_from_profile_menu(3)
        self.find("Try again", "push button")
        self.take("mfa-not-read")
        self.press("Back to Manage Users")
        self.find("Search users (name or email)", "text")
        self.choose_from_profile_menu(1)
        self.find("Save changes", "push button")
        self.take("edit-profile")
        self.press("Change number…")
        self.find("Verify the new number", "push button")
        self.take("mobile-number")
        self.press("Back to Manage Users")
        self.find("Search users (name or email)", "text")

    def own_account(self):
        self.choose_from_profile_menu(2)
        self.find("Current password")
        self.take("change-password")
        self.press("Cancel")
        self.gone("Current password")
        self.open_profile_menu()
        self.choose_in_menu("Up", "Up")
        self.find("Sign out everywhere", "push button")
        self.take("sign-out-everywhere")
        self.press("Cancel")
        self.gone("Sign out everywhere", "push button")

    def choose_from_profile_menu(self, place):
        """Below Manage Users and Waiting changes, which are the first."""
        self.open_profile_menu()
        self.choose_in_menu(*["Down"] * (place + 2))

    def inviting(self):
        self.press("Invite User")
        self.find("Send invite", "push button")
        self.take("invite-user")
        self.type("First name", "Gwenllïan")
        self.type("Email address", "gwen@gmail.com")
        self.press("Send invite")
        self.window.says(self.labels("You must use your school/centre email address; personal email addresses can "
                                     "not be used."))
        self.take("invite-user-problems")
        self.type("Last name", "O'Neill")
        self.type("Email address", "gwen@ysgol-practis.example")
        self.choose_admin()
        self.take("invite-user-admin")
        self.press("Cancel")
        self.find("Keep editing", "push button")
        self.take("discard-question")
        self.press("Discard")
        self.gone("Send invite")

    def inviting_many(self):
        self.press("More", "push button", "push button menu")
        self.choose_in_menu()
        self.find("Choose a file…", "push button")
        self.take("invite-many-none")
        self.press("Choose a file…")
        # Qt's own dialog: its one field has the keyboard. What is put there opens no list of suggestions.
        field = until(lambda: self.window.all(None, ("text",)), "the name of a file")[0]
        field.queryEditableText().setTextContents(self.table())
        self.key("Return")
        self.find("Only rows with problems", "check box")
        self.take("invite-many")
        self.press("Back to Manage Users")
        self.find("Search users (name or email)", "text")

    def table(self):
        """People of every kind: ready, with problems, there already."""
        path = os.path.join(self.program.data.name, "staff.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(PEOPLE_TO_INVITE)
        return path

    def choose_admin(self):
        """By keyboard, from the last name, where the first problem has put it."""
        for key in ("Tab", "Tab", "Up"):
            self.key(key)

    def one_person(self):
        self.open_row_menu()
        self.choose_in_menu()
        self.find("Confirm access permissions", "push button")
        self.take("manage-access")
        self.press("Cancel")
        self.gone("Confirm access permissions")
        self.open_row_menu()
        self.choose_in_menu("Down")
        self.find("Invite the new address", "push button")
        self.take("change-email")
        self.press("Cancel")
        self.gone("Invite the new address")
        self.open_row_menu()
        self.choose_in_menu("Down", "Down")
        self.find("Delete User", "push button")
        self.take("delete-question")
        self.press("Cancel")
        self.gone("Delete User", "push button")

    def locking(self):
        self.open_profile_menu()
        self.choose_in_menu("Up", "Up", "Up")
        self.find("Unlock", "push button")
        self.take("locked")
        self.type("Password", self.portal.accounts["examsOfficer"]["password"])
        self.press("Unlock")
        self.press("Authenticator App")
        self.find("Verify", "push button")
        self.type("Verification code", self.portal.code_for("examsOfficer"))
        self.press("Verify")
        self.find("Search users (name or email)", "text")

    def inviting_a_newcomer(self):
        self.press("Invite User")
        self.type("First name", "Mared")
        self.type("Last name", "Wyn")
        self.type("Email address", NEWCOMER)
        self.press("Send invite")
        self.gone("Send invite")

    def signing_out(self):
        self.open_profile_menu()
        self.choose_in_menu("Up")
        self.find("You have signed out.")
        self.take("signed-out")

    def first_sign_in(self):
        self.type("Email address", NEWCOMER)
        self.type("Password", self.portal.messages(NEWCOMER)[0]["temporaryPassword"])
        self.press("Log in")
        self.find("Repeat the new password")
        self.take("new-password")
        self.type("New password", PASSWORD)
        self.type("Repeat the new password", PASSWORD)
        self.press("Set new password")
        self.find("Authenticator App (most secure)", "push button")
        self.take("mfa-first")
        for factor, waited_for, screen in (("Authenticator App (most secure)", "I cannot scan the QR code", "mfa-app"),
                                           ("Text message (SMS)", "Verify SMS setup", "mfa-text"),
                                           ("Email", "Verify email setup", "mfa-email")):
            self.press(factor)
            self.find(waited_for, "push button")
            self.take(screen)
            self.press("Back to MFA Selection")

    def working_offline(self):
        self.press("Stay signed in on this computer", "check box")
        self.give_password("examsOfficer")
        self.press("Authenticator App")
        self.find("Verify", "push button")
        self.type("Verification code", self.portal.code_for("examsOfficer"))
        self.press("Verify")
        self.find("Search users (name or email)", "text")
        self.access_review()
        self.window.press(self.labels("Manage Users"), "page tab")
        self.find("Search users (name or email)", "text")
        self.portal.stop()
        self.type("Search users (name or email)", LEAVER)
        self.key("Down")
        self.open_row_menu()
        self.choose_in_menu("Down", "Down")
        self.press("Delete User")
        self.gone("Delete User", "push button")
        self.type("Search users (name or email)", "")
        self.press("Invite User")
        self.type("First name", "Nia")
        self.type("Last name", "Prŷs")
        self.type("Email address", "nia@ysgol-practis.example")
        self.press("Send invite")
        self.gone("Send invite")
        self.take("manage-users-offline")
        self.deciding()

    def history(self):
        self.window.press(self.labels("History"), "page tab")
        self.window.says(self.labels("Account added"))
        self.take("history")
        self.window.press(self.labels("Manage Users"), "page tab")
        self.find("Search users (name or email)", "text")

    def access_review(self):
        self.window.press(self.labels("Access review"), "page tab")
        self.find("Begin a review…", "push button")
        self.take("access-review-none")
        self.press("Begin a review…", "push button")
        self.find("To be finished by")
        self.take("access-review-begin")
        self.press("Begin review", "push button")
        self.find("Keep access", "push button")
        self.take("access-review")
        self.window.press(self.labels("By: %1").replace("%1", self.labels("Person by person")))
        item = self.window.says(self.labels("View Scripts"))
        self.window.press(item, "menu item")
        self.key("Escape")  # what is chosen through accessibility leaves the menu open
        self.find("Withdraw", "push button")
        self.take("access-review-permission")
        self.window.press(self.labels("By: %1").replace("%1", self.labels("View Scripts")))
        self.press("Person by person", "menu item")
        self.key("Escape")
        self.gone("Withdraw", "push button")
        self.key("Control_L", "a")
        self.press("Keep access", "push button")
        self.window.says(self.labels("Everybody has been checked."))
        self.press("Sign off…", "push button")
        self.find("Your name", "text")
        self.take("access-review-sign-off")
        self.window.press_in_dialog(self.labels("Sign off"), "push button")
        self.find("Save record…", "push button")
        self.take("access-review-signed-off")

    def deciding(self):
        self.window.press(self.labels("History"), "page tab")
        self.find("Try again", "push button")
        self.take("history-offline")
        self.window.press(self.labels("Waiting changes"))
        self.find("Send now", "push button")
        self.take("waiting-changes")
        self.key("Down")  # to the invitation, which would have to be typed again
        self.press("Undo")
        self.find("Cancel", "push button")
        self.take("undo-question")
        self.press("Cancel")
        self.gone("Cancel", "push button")
        self.portal.start()
        self.portal.post("/practice/rights", {"email": LEAVER, "accountType": "admin"})
        self.press("Send now")
        self.press("Decide…")
        self.find("Back to Waiting changes")
        self.take("conflict")
        self.press("Back to Waiting changes")
        self.open_profile_menu()
        self.choose_in_menu("Up")
        self.find("Discard and sign out", "push button")
        self.take("sign-out-question")
        self.press("Cancel")

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

