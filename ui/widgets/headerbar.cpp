#include "widgets/headerbar.h"

#include "look/glyphs.h"
#include "look/metrics.h"
#include "widgets/centreswitch.h"
#include "widgets/languageswitch.h"
#include "widgets/menu.h"
#include "widgets/outside.h"
#include "widgets/profilebutton.h"
#include "widgets/syncpill.h"
#include "words/centres.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QUrl>

namespace canolfan::ui {

static QLabel *labelled(const QString &kind, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("kind", kind);
    label->setTextFormat(Qt::PlainText);
    return label;
}

HeaderBar::HeaderBar(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_wordmark(labelled(QStringLiteral("wordmark"), this))
    , m_centre(labelled(QStringLiteral("chip"), this))
    , m_centres(new CentreSwitch(this))
    , m_practiceMark(labelled(QStringLiteral("practiceChip"), this))
    , m_syncPill(new SyncPill(this))
    , m_language(new LanguageSwitch(this))
    , m_settings(new QToolButton(this))
    , m_profileButton(new ProfileButton(this))
    , m_menu(new Menu(this))
{
    setProperty("kind", QStringLiteral("header"));
    layOut();
    setMinimumHeight(scaled(56));
    m_settings->setFocusPolicy(Qt::StrongFocus);
    m_settings->setIconSize({scaled(20), scaled(20)});
    m_settings->setIcon(glyphIcon(Glyph::Settings));
    connect(m_settings, &QToolButton::clicked, this, &HeaderBar::settingsWanted);
    connect(m_language, &LanguageSwitch::chosen, this, &HeaderBar::languageChosen);
    connect(m_centres, &CentreSwitch::chosen, this, &HeaderBar::centreChosen);
    connect(m_syncPill, &SyncPill::clicked, this, &HeaderBar::waitingChangesWanted);
    connect(m_profileButton, &ProfileButton::clicked, this, &HeaderBar::openMenu);
    setPractice(false);
    setPerson(std::nullopt);
}

void HeaderBar::layOut()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_wordmark, m_centre, m_centres, m_practiceMark})
        m_row->addWidget(widget, 0, Qt::AlignVCenter);
    m_row->addStretch(1);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_syncPill, m_language, m_settings, m_profileButton})
        m_row->addWidget(widget, 0, Qt::AlignVCenter);
    setNarrow(false);
}

void HeaderBar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_row->setSpacing(scaled(narrow ? 8 : 14));
    m_row->setContentsMargins(scaled(narrow ? 16 : 24), scaled(6), scaled(narrow ? 12 : 20), scaled(6));
    m_practiceMark->setText(practiceWords());
}

QString HeaderBar::practiceWords() const
{
    return m_narrow ? tr("Practice") : tr("Practice centre");
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    const bool narrow = width() < scaled(960);
    if (narrow != m_narrow)
        setNarrow(narrow);
    QFrame::resizeEvent(event);
}

void HeaderBar::setPractice(bool practice)
{
    m_practice = practice;
    m_practiceMark->setVisible(practice);
    retranslate();
}

void HeaderBar::setLanguage(Language language)
{
    m_language->setLanguage(language);
}

void HeaderBar::setPerson(std::optional<Profile> person)
{
    m_person = std::move(person);
    m_profileButton->setVisible(m_person.has_value());
    const QList<Centre> centres = m_person ? m_person->centres : QList<Centre>();
    m_centre->setVisible(centres.size() == 1);
    m_centres->setVisible(centres.size() > 1);
    m_centres->setCentres(centres);
    // Hidden or not, what it says can be read through accessibility.
    m_profileButton->setPerson(
        m_person ? m_person->name() : QString(), m_person ? m_person->initials() : QString());
    showSyncState();
    retranslate();
}

void HeaderBar::setKeptCentres(std::function<QList<KeptCentre>()> kept)
{
    m_centres->setKept(std::move(kept));
}

void HeaderBar::setSyncState(std::optional<SyncState> state)
{
    m_syncState = std::move(state);
    showSyncState();
}

void HeaderBar::showSyncState()
{
    m_syncPill->setVisible(m_person && m_syncState);
    m_syncPill->setState(m_syncState.value_or(SyncState()));
    if (!m_waitingChanges)
        return;
    const SyncState state = m_syncState.value_or(SyncState());
    const int count = state.waiting + state.decisions + state.notSent;
    m_waitingChanges->setText(count > 0 ? tr("Waiting changes (%1)").arg(count) : tr("Waiting changes"));
}

void HeaderBar::setSettingsReachable(bool reachable)
{
    m_settings->setVisible(reachable);
}

void HeaderBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

QString HeaderBar::centreWords() const
{
    if (!m_person || m_person->centres.isEmpty())
        return {};
    return words::centreLabel(m_person->centres.constFirst().number);
}

void HeaderBar::retranslate()
{
    m_wordmark->setText(tr("PORTAL"));
    m_centre->setText(centreWords());
    m_centre->setToolTip(
        m_person && !m_person->centres.isEmpty() ? m_person->centres.constFirst().name : QString());
    m_practiceMark->setText(practiceWords());
    m_practiceMark->setToolTip(
        tr("For trying things out: everybody here is made up, and nothing reaches the real portal."));
    m_settings->setAccessibleName(tr("Settings"));
    m_settings->setToolTip(tr("Settings"));
    m_menu->setAccessibleName(tr("Profile menu"));
    fillMenu();
}

void HeaderBar::fillMenu()
{
    m_menu->clear();
    m_waitingChanges = nullptr;
    if (!m_person)
        return;
    m_menu->addNote(centreWords());
    m_menu->addSeparator();
    m_menu->addAction(tr("Manage Users"), this, &HeaderBar::manageUsersWanted);
    m_waitingChanges = m_menu->addAction(QString(), this, &HeaderBar::waitingChangesWanted);
    showSyncState();
    m_menu->addAction(tr("Edit profile"), this, &HeaderBar::profileWanted);
    m_menu->addAction(tr("Change password"), this, &HeaderBar::passwordChangeWanted);
    m_menu->addAction(tr("Multi-factor authentication"), this, &HeaderBar::factorsWanted);
    m_menu->addAction(tr("Settings"), this, &HeaderBar::settingsWanted);
    if (m_practice)
        m_menu->addAction(tr("Practice inbox"), this, &HeaderBar::practiceInboxWanted);
    m_menu->addAction(tr("Connection check"), this, &HeaderBar::connectionCheckWanted);
    m_menu->addAction(tr("Need more help?"), this,
        [this] { openOutside(QUrl(QStringLiteral("mailto:portal@wjec.co.uk")), this); });
    m_menu->addSeparator();
    QAction *lock = m_menu->addAction(tr("Lock now"), this, &HeaderBar::lockWanted);
    lock->setShortcut(
        QKeySequence(Qt::CTRL | Qt::Key_L)); // only to be seen: IdleWatch hears it, below dialogs too
    m_menu->addAction(tr("Sign out everywhere"), this, &HeaderBar::signOutEverywhereWanted);
    m_menu->addAction(tr("Sign Out"), this, &HeaderBar::signOutWanted); // last, where hands look for it
}

void HeaderBar::openMenu()
{
    const QPoint corner = m_profileButton->mapToGlobal(m_profileButton->rect().bottomRight());
    m_profileButton->open(m_menu, corner - QPoint(m_menu->sizeHint().width(), -scaled(4)));
}

} // namespace canolfan::ui
