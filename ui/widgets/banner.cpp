#include "widgets/banner.h"

#include "look/metrics.h"
#include "look/tokens.h"
#include "widgets/announce.h"
#include "widgets/glyphlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace canolfan::ui {

struct Dress
{
    QColor text;
    QColor ground;
    Glyph glyph;
};

static Dress dressOf(Banner::Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case Banner::Tone::Info:
        return {tokens.accent, tokens.accentTint, Glyph::Info};
    case Banner::Tone::Success:
        return {tokens.success, tokens.successTint, Glyph::Tick};
    case Banner::Tone::Warning:
        return {tokens.warning, tokens.warningTint, Glyph::Problem};
    case Banner::Tone::Danger:
        return {tokens.danger, tokens.dangerTint, Glyph::Problem};
    }
    Q_UNREACHABLE();
}

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_glyph(new GlyphLabel(this)), m_label(new QLabel(this)), m_close(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(8), scaled(8), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(m_glyph, 0, Qt::AlignVCenter);
    row->addWidget(m_label, 1);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_close->setIcon(glyphIcon(Glyph::Close));
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, &Banner::clear);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    showWords();
    hide();
}

void Banner::say(Tone tone, Sentence sentence)
{
    say(tone, std::move(sentence), {}, {});
}

void Banner::say(Tone tone, Sentence sentence, Sentence action, std::function<void()> then)
{
    m_tone = tone;
    m_sentence = std::move(sentence);
    m_actionWords = std::move(action);
    m_then = std::move(then);
    makeAction();
    showWords();
    show();
    announce(this);
}

/// What is pressed may say something else here, and is over then.
void Banner::makeAction()
{
    if (m_action) {
        m_action->hide();
        m_action->deleteLater();
    }
    m_action = m_actionWords ? new QPushButton(this) : nullptr;
    if (!m_action)
        return;
    m_action->setAutoDefault(false);
    static_cast<QHBoxLayout *>(layout())->insertWidget(2, m_action, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const std::function<void()> then = m_then;
        clear();
        then();
    });
}

void Banner::refresh()
{
    m_label->setText(text());
}

void Banner::clear()
{
    m_sentence = {};
    m_actionWords = {};
    makeAction();
    showWords();
    hide();
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

bool Banner::isClosable() const
{
    return !m_close->isHidden();
}

QString Banner::text() const
{
    return m_sentence ? m_sentence() : QString();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Dress dress = dressOf(m_tone, tokensNow());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(dress.text, 1));
    painter.setBrush(dress.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6));
}

void Banner::changeEvent(QEvent *event)
{
    const bool changed = event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange;
    if (changed && m_close)
        showWords();
    QFrame::changeEvent(event);
}

void Banner::showWords()
{
    const Dress dress = dressOf(m_tone, tokensNow());
    m_glyph->setGlyph(dress.glyph, dress.text);
    const QString sheet = QStringLiteral("color: %1").arg(dress.text.name());
    if (m_label->styleSheet() != sheet)
        m_label->setStyleSheet(sheet);
    // With a name of its own the label tells nobody when refresh() changes its text.
    m_label->setAccessibleName(text());
    m_label->setText(text());
    setAccessibleName(text());
    if (m_action) {
        m_action->setText(m_actionWords());
        m_action->setAccessibleName(m_action->text());
    }
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    update(); // of another tone, perhaps
}

} // namespace canolfan::ui
