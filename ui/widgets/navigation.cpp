#include "widgets/navigation.h"

#include "look/metrics.h"
#include "words/synchronising.h"

#include <QAccessibleWidget>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QShortcut>

namespace canolfan::ui {

namespace {

class AccessibleNavigation : public QAccessibleWidget
{
public:
    explicit AccessibleNavigation(Navigation *navigation)
        : QAccessibleWidget(navigation, QAccessible::PageTabList)
    {
    }
};

QAccessibleInterface *makeFace(const QString &, QObject *object)
{
    auto *navigation = qobject_cast<Navigation *>(object);
    return navigation ? new AccessibleNavigation(navigation) : nullptr;
}

struct Declared
{
    Place place;
    Sentence words;
    std::function<QString(int)> counted; ///< empty where nothing is counted
};

/// The pages there are: another page is another line.
const QList<Declared> &declared()
{
    static const QList<Declared> entries{
        {Place::ManageUsers, [] { return Navigation::tr("Manage Users"); }, {}},
        {Place::AccessMatrix, [] { return Navigation::tr("Access matrix"); }, {}},
        {Place::WaitingChanges, [] { return Navigation::tr("Waiting changes"); }, words::waitingChanges},
        {Place::AccessReview, [] { return Navigation::tr("Access review"); }, {}},
        {Place::History, [] { return Navigation::tr("History"); }, {}},
    };
    return entries;
}

} // namespace

Navigation::Navigation(QWidget *parent)
    : QFrame(parent), m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    QAccessible::installFactory(makeFace); // installing it again does nothing
    m_layout->setSpacing(scaled(4));
    for (const Declared &entry : declared())
        addEntry(new NavigationEntry(entry.place, entry.words, entry.counted, this));
    m_layout->addStretch(1);
    setInColumn(true);
    setCurrent(std::nullopt);
    retranslate();
}

void Navigation::addEntry(NavigationEntry *entry)
{
    m_entries << entry;
    m_layout->addWidget(entry);
    entry->installEventFilter(this);
    connect(entry, &NavigationEntry::clicked, this, [this, entry] { choose(entry); });
    const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_0 + m_entries.size()));
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, [this, entry] { choose(entry); });
    entry->setToolTip(keys.toString(QKeySequence::NativeText));
}

void Navigation::choose(NavigationEntry *entry)
{
    // A click has turned it already; what is current is for setCurrent to say, once the page is there.
    for (NavigationEntry *other : std::as_const(m_entries))
        other->setChecked(other->property("current").toBool());
    Q_EMIT wanted(entry->place());
}

void Navigation::setCurrent(std::optional<Place> place)
{
    NavigationEntry *stop = m_entries.constFirst();
    for (NavigationEntry *entry : std::as_const(m_entries)) {
        const bool current = place == entry->place();
        entry->setProperty("current", current);
        entry->setChecked(current);
        if (current)
            stop = entry;
    }
    makeTabStop(stop);
}

void Navigation::setCount(Place place, int count)
{
    for (NavigationEntry *entry : std::as_const(m_entries)) {
        if (entry->place() == place)
            entry->setCount(count);
    }
}

void Navigation::setInColumn(bool inColumn)
{
    m_inColumn = inColumn;
    m_layout->setDirection(inColumn ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (inColumn)
        m_layout->setContentsMargins(scaled(12), scaled(24), 0, scaled(12));
    else
        m_layout->setContentsMargins(scaled(25), scaled(8), scaled(8), 0);
    for (NavigationEntry *entry : std::as_const(m_entries))
        entry->setInColumn(inColumn);
}

bool Navigation::eventFilter(QObject *watched, QEvent *event)
{
    const qsizetype place = m_entries.indexOf(static_cast<NavigationEntry *>(watched));
    if (place >= 0 && event->type() == QEvent::FocusIn)
        makeTabStop(m_entries[place]);
    if (place >= 0 && event->type() == QEvent::KeyPress
        && moveFocus(place, static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QFrame::eventFilter(watched, event);
}

bool Navigation::moveFocus(qsizetype from, int key)
{
    const qsizetype last = m_entries.size() - 1;
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        m_entries[std::max<qsizetype>(0, from - 1)]->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Right:
        m_entries[std::min(last, from + 1)]->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Home:
        m_entries.constFirst()->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_End:
        m_entries.constLast()->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_entries[from]->click();
        return true;
    default:
        return false;
    }
}

void Navigation::makeTabStop(const NavigationEntry *stop)
{
    for (NavigationEntry *entry : std::as_const(m_entries))
        entry->setFocusPolicy(entry == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void Navigation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Navigation::retranslate()
{
    setAccessibleName(tr("Pages"));
}

} // namespace canolfan::ui
