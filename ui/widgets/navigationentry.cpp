#include "look/metrics.h"
#include "look/tokens.h"
#include "widgets/navigation.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QPainter>

namespace canolfan::ui {

namespace {

/// A tab among tabs: a screen reader says which is the current one, and how many there are.
class AccessibleEntry : public QAccessibleWidget
{
public:
    explicit AccessibleEntry(NavigationEntry *entry) : QAccessibleWidget(entry, QAccessible::PageTab) { }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = entry()->isChecked();
        return state;
    }
    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            entry()->click();
        else
            QAccessibleWidget::doAction(name); // such as taking the focus
    }

private:
    NavigationEntry *entry() const { return static_cast<NavigationEntry *>(object()); }
};

QAccessibleInterface *makeFace(const QString &, QObject *object)
{
    auto *entry = qobject_cast<NavigationEntry *>(object);
    return entry ? new AccessibleEntry(entry) : nullptr;
}

} // namespace

static constexpr int drawnColumn = 180;
static constexpr int drawnPadding = 12;
static constexpr int drawnPaddingInRow = 7; // five of them, in Welsh, in the narrowest window

NavigationEntry::NavigationEntry(Place place, Sentence words, Counted counted, QWidget *parent)
    : QAbstractButton(parent), m_place(place), m_words(std::move(words)), m_counted(std::move(counted))
{
    QAccessible::installFactory(makeFace); // installing it again does nothing
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::ClickFocus);
    setInColumn(true);
    retranslate();
}

void NavigationEntry::setCount(int count)
{
    m_count = count;
    retranslate();
}

void NavigationEntry::setInColumn(bool inColumn)
{
    m_inColumn = inColumn;
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateGeometry();
    update();
}

int NavigationEntry::padding() const
{
    return scaled(m_inColumn ? drawnPadding : drawnPaddingInRow);
}

int NavigationEntry::badgeWidth() const
{
    if (m_count == 0)
        return 0;
    return QFontMetrics(boldHintFont()).horizontalAdvance(QString::number(m_count)) + scaled(6);
}

QSize NavigationEntry::sizeHint() const
{
    const int frame = 2 * padding() + badgeWidth();
    const QFontMetrics bold(
        boldFont()); // as the current one is written, so that nothing moves when it changes
    if (!m_inColumn)
        return {bold.horizontalAdvance(text()) + frame, scaled(36)};
    const int width = scaled(drawnColumn);
    const QRect words = bold.boundingRect(
        QRect(0, 0, width - frame, scaled(400)), Qt::AlignLeading | Qt::TextWordWrap, text());
    return {width, std::max(scaled(36), words.height() + 2 * scaled(8))};
}

void NavigationEntry::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensNow();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
    if (isChecked())
        painter.setBrush(tokens.accentTint);
    else if (underMouse())
        painter.setBrush(tokens.card);
    painter.drawRoundedRect(outline, scaled(6), scaled(6));
    const QRectF inside = QRectF(rect()).adjusted(padding(), 0, -padding(), 0);
    painter.setFont(isChecked() ? boldFont() : bodyFont());
    painter.setPen(isChecked() ? tokens.accent : tokens.ink);
    const int wrapping = m_inColumn ? Qt::TextWordWrap : Qt::TextSingleLine;
    painter.drawText(
        inside.adjusted(0, 0, -badgeWidth(), 0), Qt::AlignLeading | Qt::AlignVCenter | wrapping, text());
    if (m_count == 0)
        return;
    painter.setFont(boldHintFont());
    painter.setPen(tokens.warning);
    painter.drawText(inside, Qt::AlignTrailing | Qt::AlignVCenter, QString::number(m_count));
}

void NavigationEntry::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void NavigationEntry::retranslate()
{
    setText(m_words());
    setAccessibleName(text());
    setAccessibleDescription(m_count > 0 && m_counted ? m_counted(m_count) : QString());
    updateGeometry();
    update();
}

} // namespace canolfan::ui
