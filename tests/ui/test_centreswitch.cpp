#include "people.h"
#include "screens.h"
#include "widgets/centreswitch.h"
#include "widgets/headerbar.h"
#include "widgets/menu.h"
#include "words/translations.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;

/// From one centre to another in the header, for whoever has several (issue 6, 11; S5).
class TestCentreSwitch : public QObject
{
    Q_OBJECT

    words::Translations m_translations;

    static std::unique_ptr<HeaderBar> headerOf(const QList<Centre> &centres)
    {
        std::unique_ptr<HeaderBar> header(static_cast<HeaderBar *>(tests::headerBar(centres)));
        header->setKeptCentres([] {
            return QList<KeptCentre>{{QStringLiteral("68101"), 0}, {QStringLiteral("68102"), 2}};
        });
        header->show();
        return header;
    }
    static QList<QAction *> entries(const CentreSwitch &button)
    {
        const QMenu *menu = button.openMenu();
        return menu ? menu->actions() : QList<QAction *>();
    }

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }

    /// S5: the number is always shown; where there is nothing to choose, as a label.
    void whoHasOneSeesItsNumber()
    {
        const auto header = headerOf({tests::centre()});
        QVERIFY(!header->findChild<CentreSwitch *>()->isVisible());
        const QList<QLabel *> labels = header->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text() == QStringLiteral("Centre 68101");
        }));
    }

    void whoHasSeveralChoosesWithKeysAlone()
    {
        const auto header = headerOf({tests::centre(), tests::otherCentre()});
        auto *button = header->findChild<CentreSwitch *>();
        QVERIFY(button->isVisible());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(button);
        QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Centre 68101"));
        QCOMPARE(button->text(), QStringLiteral("Centre 68101"));
        const QSignalSpy chosen(header.get(), &HeaderBar::centreChosen);
        QTest::keyClick(button, Qt::Key_Space);
        const QList<QAction *> all = entries(*button);
        QCOMPARE(all.size(), 2);
        QVERIFY(all.at(0)->text().startsWith(QStringLiteral("68101 · ")));
        QCOMPARE(all.at(1)->text(), QStringLiteral("68102 · Coleg Practis · 2 changes waiting"));
        QVERIFY(all.at(0)->isChecked() && !all.at(1)->isChecked());
        QTest::keyClick(button->openMenu(), Qt::Key_Down);
        QTest::keyClick(button->openMenu(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toString(), QStringLiteral("68102"));
        QVERIFY(!button->openMenu());
    }

    void theOneThatIsOpenIsNoChoice()
    {
        // In whatever order they are, the first is open, and the menu has them by their numbers.
        const auto header = headerOf({tests::otherCentre(), tests::centre()});
        auto *button = header->findChild<CentreSwitch *>();
        QCOMPARE(button->accessibleName(), QStringLiteral("Centre 68102"));
        const QSignalSpy chosen(header.get(), &HeaderBar::centreChosen);
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(entries(*button).at(1)->isChecked());
        QTest::keyClick(button->openMenu(), Qt::Key_Return); // where the menu stands
        QCOMPARE(chosen.count(), 0);
        QVERIFY(!button->openMenu());
    }

    void speaksTheOtherLanguageAtOnce()
    {
        const auto header = headerOf({tests::centre(), tests::otherCentre()});
        const auto *button = header->findChild<CentreSwitch *>();
        m_translations.set(Language::Welsh);
        QTRY_COMPARE(button->accessibleName(), QStringLiteral("Canolfan 68101"));
        QCOMPARE(button->text(), button->accessibleName());
    }

    void nobodySignedInHasNone()
    {
        const auto header = headerOf({tests::centre(), tests::otherCentre()});
        header->setPerson(std::nullopt);
        const auto *button = header->findChild<CentreSwitch *>();
        QVERIFY(!button->isVisible());
        QVERIFY(button->text().isEmpty());
    }
};

QTEST_MAIN(TestCentreSwitch)
#include "test_centreswitch.moc"
