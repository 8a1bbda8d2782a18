"""Each guard finds what is planted for it, and is content with what is right."""

import pathlib
import tempfile
import unittest

import guards
from sources import bare_code, functions

HEADERS = {
    "app/domain/permission.h": "#pragma once\n",
    "app/http/client.h": "#pragma once\n",
    "app/practice/desk/rules.h": "#pragma once\n",
    "ui/mainwindow.h": "#pragma once\n",
    "ui/models/userlistmodel.h": "#pragma once\n",
}


class Guard(unittest.TestCase):
    def complaints(self, guard, files):
        with tempfile.TemporaryDirectory() as root:
            for name, text in {**HEADERS, **files}.items():
                path = pathlib.Path(root) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return list(guard(root))

    def assert_bad(self, guard, name, text, word="", more=None):
        found = self.complaints(guard, {name: text, **(more or {})})
        self.assertEqual(len(found), 1, (name, text, found))
        self.assertIn(name, found[0])
        self.assertIn(word, found[0])

    def assert_good(self, guard, name, text, more=None):
        self.assertEqual(self.complaints(guard, {name: text, **(more or {})}), [], (name, text))


class Includes(Guard):
    def test_folders_not_in_the_row(self):
        for name, header in (("app/domain/a.cpp", "http/client.h"), ("app/practice/a.cpp", "domain/permission.h"),
                             ("app/http/a.h", "mainwindow.h"), ("ui/models/a.h", "mainwindow.h"),
                             ("app/words/a.cpp", "practice/desk/rules.h")):
            self.assert_bad(guards.includes, name, f'#include "{header}"\n', "may not know")

    def test_libraries_not_in_the_row(self):
        for name, header, library in (
                ("app/domain/a.h", "QNetworkAccessManager", "QtNetwork"),
                ("app/domain/a.h", "QtNetwork/QSslError", "QtNetwork"),
                ("app/session/a.cpp", "QWidget", "QtWidgets"), ("app/portal/a.cpp", "QSqlQuery", "QtSql"),
                ("app/domain/a.cpp", "QCoroTask", "QCoroCore"), ("app/domain/a.h", "qwidget.h", "QtWidgets"),
                ("app/http/a.cpp", "openssl/evp.h", "openssl"),
                ("app/session/a.h", "qt6keychain/keychain.h", "qtkeychain"),
                ("app/portal/a.cpp", "httplib.h", "httplib"), ("app/practice/a.h", "tl/expected.hpp", "tl-expected"),
                ("ui/models/a.h", "QtWidgets/QLabel", "QtWidgets"), ("app/directory/a.cpp", "unistd.h", "os")):
            self.assert_bad(guards.includes, name, f"#include <{header}>\n", f"may not know {library}")

    def test_nobody_knows_it(self):
        self.assert_bad(guards.includes, "app/domain/a.h", "#include <boost/any.hpp>\n", "no library")
        self.assert_bad(guards.includes, "app/domain/a.h", '#include "domain/nowhere.h"\n', "no file")

    def test_climbing(self):
        self.assert_bad(guards.includes, "app/http/a.h", '#include "../domain/permission.h"\n', "climbs")

    def test_private_library_in_a_header_for_others(self):
        more = {"app/vault/inner.h": "#include <qt6keychain/keychain.h>\n",
                "app/session/a.cpp": '#include "vault/store.h"\n'}
        self.assert_bad(guards.includes, "app/vault/store.h", '#include "inner.h"\n', "keeps to itself", more)
        self.assert_good(guards.includes, "app/vault/store.h", "", more)

    def test_right_ones(self):
        self.assert_good(guards.includes, "app/domain/a.cpp",
                         '#include "permission.h"\n#include "domain/permission.h"\n#include "a.moc"\n'
                         "#include <QString>\n#include <optional>\n#include <tl/expected.hpp>\n")
        self.assert_good(guards.includes, "ui/a.cpp",
                         '#include "models/userlistmodel.h"\n#include "ui_a.h"\n#include <QLabel>\n')
        self.assert_good(guards.includes, "app/practice/desk/a.cpp",
                         '#include "practice/desk/rules.h"\n#include "rules.h"\n#include <httplib.h>\n')
        self.assert_good(guards.includes, "app/domain/b.h", '// #include "http/client.h"\n/*\n#include <QWidget>\n*/\n')

    def test_folder_without_a_row(self):
        self.assert_bad(guards.folders, "app/extras/a.h", "", "no row")
        self.assert_bad(guards.folders, "ui/extras/a.h", "", "no row")
        self.assert_good(guards.folders, "app/practice/desk/b.h", "")


class Words(Guard):
    def test_translation_below_ui(self):
        for text in ('auto a = tr("Send");', 'QCoreApplication::translate("a", "b");', 'QT_TR_NOOP("a");',
                     "Q_DECLARE_TR_FUNCTIONS(A)"):
            self.assert_bad(guards.translations_below_ui, "app/session/a.cpp", text)
            self.assert_good(guards.translations_below_ui, "app/words/a.cpp", text)
        self.assert_good(guards.translations_below_ui, "app/session/a.cpp", '// tr("x")\nstr(1); auto b = "tr(1)";')

    def test_widgets_below_ui(self):
        self.assert_bad(guards.widgets_below_ui, "app/session/a.h", "class QWidget;")
        self.assert_good(guards.widgets_below_ui, "app/main.cpp", "QApplication app(argc, argv);")
        self.assert_good(guards.widgets_below_ui, "ui/a.h", "class QWidget;")

    def test_singletons(self):
        for text in ("QCoreApplication::instance()->quit();", "Session::instance();",
                     "static A &instance() { return a; }"):
            self.assert_bad(guards.singletons, "app/session/a.cpp", text)
        self.assert_good(guards.singletons, "ui/a.cpp", "// ::instance()\nint instances(int);")

    def test_nested_loops(self):
        for text in ("QEventLoop loop;", "dialog.exec();", "menu->exec(pos);", "QCoro::waitFor(task());",
                     "QCoreApplication::processEvents();", 'QMessageBox::question(this, t, q);',
                     "reply->waitForReadyRead(5);", "QFileDialog::getOpenFileName(this);"):
            self.assert_bad(guards.nested_loops, "ui/a.cpp", text)
        self.assert_good(guards.nested_loops, "app/main.cpp", "return QApplication::exec();\nreturn app.exec();")
        self.assert_good(guards.nested_loops, "app/practice/a.cpp", "query.exec();")
        self.assert_good(guards.nested_loops, "ui/a.cpp", "dialog->open();\nexecute();")

    def test_moved_members(self):
        for text in ("co_return m_token;", "co_return *m_portal;", "co_return this->m_a.b;", "co_return m_a->b ;"):
            self.assert_bad(guards.moved_members, "app/session/a.cpp", text)
        self.assert_good(guards.moved_members, "app/session/a.cpp",
                         "co_return m_portal.get();\nco_return m_a == 1;\nconst auto a = m_a;\nco_return a;")

    def test_careless_security(self):
        for text in ("reply->ignoreSslErrors();", "job.setInsecureFallback( true );",
                     "c.setPeerVerifyMode(QSslSocket::VerifyNone);"):
            self.assert_bad(guards.careless_security, "app/http/a.cpp", text)
        self.assert_good(guards.careless_security, "app/vault/a.cpp", "job.setInsecureFallback(false);")

    def test_missing_nouns(self):
        for text in ("class TokenManager\n{", "struct DateUtils {", "namespace StringHelper {"):
            self.assert_bad(guards.missing_nouns, "app/session/a.h", text)
        self.assert_bad(guards.missing_nouns, "app/session/stringutils.h", "")
        self.assert_good(guards.missing_nouns, "app/http/a.h", "class QNetworkAccessManager;\nclass ManageAccess;")


class Shape(Guard):
    def test_long_files(self):
        self.assert_bad(guards.long_files, "app/domain/a.cpp", "\n" * 401, "401 lines")
        self.assert_good(guards.long_files, "app/domain/a.cpp", "\n" * 400)

    def test_long_functions(self):
        body = "    f();\n" * 58
        self.assert_good(guards.long_functions, "ui/a.cpp", "void g()\n{\n" + body[9:] + "}\n")
        self.assert_bad(guards.long_functions, "ui/a.cpp", "void g()\n{\n" + body + "}\n", "61 lines")
        self.assert_bad(guards.long_functions, "ui/a.cpp",
                        "namespace a {\nclass B\n{\n    int c() const { return 1; }\n    void g()\n    {\n" + body
                        + "    }\n};\n}\n", ":5: a function of 61")
        table = "const std::array table = {\n" + '    {f("x")},\n' * 80 + "};\n"
        self.assert_good(guards.long_functions, "ui/a.cpp", table)

    def test_functions_are_seen(self):
        code = ('#define A(x) {\nA::A(int b)\n    : QObject(nullptr)\n    , b_{b}\n    , c_ {}\n{\n}\n\n'
                'static void d()\n{\n    auto e = [] {\n    };\n}\nconst char *s = R"(void f() {)";\n')
        self.assertEqual([length for _, length in functions(bare_code(code))][-1], 5)
        self.assertIn(6, [length for _, length in functions(bare_code(code))])


class OneMachine(Guard):
    def test_paths(self):
        for text in ("/wor" "k/main", "see ../share" "d/design.md", "/roo" "t/.cache"):
            self.assert_bad(guards.traces_of_one_machine, "README.md", text)
        self.assert_good(guards.traces_of_one_machine, "README.md",
                         "https://a.example/work/x ~/work/y /var/lib $HOME/x")

    def test_merges(self):
        for mark in ("<", ">"):
            self.assert_bad(guards.marks_of_a_merge, "README.md", f"a\n{mark * 7} HEAD\nb")
        self.assert_good(guards.marks_of_a_merge, "README.md", "a >>>>>>> b\n" + "=" * 7 + "\n")


if __name__ == "__main__":
    unittest.main()
