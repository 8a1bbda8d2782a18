#include "widgets/syncpill.h"

#include "look/metrics.h"
#include "look/tokens.h"
#include "words/synchronising.h"

#include <QEvent>
#include <QPainter>

namespace canolfan::ui {

struct Dress
{
    QColor text;
    QColor ground;
};

static Dress dressOf(const SyncState &state, const Tokens &tokens)
{
    if (state.decisions > 0)
        return {tokens.danger, tokens.dangerTint};
    const bool isInTrouble = state.tooOld || state.notWritable || state.offlineSince.isValid();
    if (state.waiting > 0 || state.notSent > 0 || isInTrouble)
        return {tokens.warning, tokens.warningTint};
    if (!state.keepsChanges)
        return {tokens.accent, tokens.accentTint};
    return {tokens.success, tokens.successTint};
}

static QFont pillFont()
{
    QFont font = bodyFont();
    font.setPixelSize(scaled(13));
    return font;
}

SyncPill::SyncPill(QWidget *parent) : QPushButton(parent)
{
    setObjectName(QStringLiteral("syncPill"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

void SyncPill::setState(const SyncState &state)
{
    m_state = state;
    retranslate();
}

int SyncPill::widthOf(const QString &words) const
{
    return QFontMetrics(pillFont()).horizontalAdvance(words) + 2 * scaled(12);
}

QString SyncPill::shown() const
{
    return widthOf(text()) <= width() ? text() : m_short;
}

QSize SyncPill::sizeHint() const
{
    return {widthOf(text()), scaled(30)};
}

QSize SyncPill::minimumSizeHint() const
{
    return {widthOf(m_short), scaled(30)};
}

void SyncPill::paintEvent(QPaintEvent *)
{
    const Dress dress = dressOf(m_state, tokensNow());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString fitting = shown();
    // No wider than its words, at the side of the buttons that follow.
    QRectF outline = QRectF(rect()).adjusted(1, 1, -1, -1);
    outline.setLeft(std::max(outline.left(), outline.right() - widthOf(fitting)));
    painter.setPen(hasFocus() || underMouse() ? QPen(dress.text, hasFocus() ? 2 : 1) : QPen(Qt::NoPen));
    painter.setBrush(dress.ground);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    const QRectF inside = outline.adjusted(scaled(10), 0, -scaled(10), 0);
    painter.setFont(pillFont());
    painter.setPen(dress.text);
    painter.drawText(inside, Qt::AlignCenter | Qt::TextSingleLine,
        QFontMetricsF(pillFont()).elidedText(fitting, Qt::ElideRight, inside.width()));
}

void SyncPill::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

void SyncPill::retranslate()
{
    const QDateTime now = QDateTime::currentDateTime();
    m_short = words::shortSentence(m_state);
    const QString all = words::sentence(m_state, now);
    const QString explained = words::explanation(m_state);
    setText(all);
    setAccessibleName(all);
    setAccessibleDescription(explained);
    setToolTip(all + QLatin1Char('\n') + explained);
    updateGeometry();
}

} // namespace canolfan::ui
