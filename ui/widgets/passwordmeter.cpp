#include "widgets/passwordmeter.h"

#include "look/metrics.h"
#include "look/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <zxcvbn.h>

#include <algorithm>
#include <vector>

namespace canolfan::ui {

using Step = PasswordMeter::Step;

static constexpr int steps = 4;

// zxcvbn's own steps: 10^6, 10^8 and 10^10 guesses, here in bits.
static constexpr double bitsOfEasy = 19.9;
static constexpr double bitsOfHard = 26.6;
static constexpr double bitsOfVeryHard = 33.2;

/// Its dictionaries are English; these are what a school in Wales would think of.
static const char *const localWords[] = {"wjec", "cbac", "eduqas", "portal", "porth", "canolfan", "ysgol",
    "coleg", "cymru", "cymraeg", "wales", "cyfrinair", "arholiad", "athrawes", "athro", "croeso"};

/// Not kept longer than the estimate takes. A plain fill before the end of a life would be optimised away.
static void wipe(QByteArray &secret)
{
    std::fill_n(static_cast<volatile char *>(secret.data()), secret.size(), '\0');
}

static QByteArrayList ownWords(const QStringList &known)
{
    QByteArrayList words;
    for (const QString &text : known) {
        for (const QString &word :
            text.toLower().split(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]+"))))
            words << word.toUtf8();
    }
    words.removeIf([](const QByteArray &word) { return word.size() < 3; });
    return words;
}

Step stepOf(const QString &password, const QStringList &knownWords)
{
    if (password.isEmpty())
        return Step::None;
    const QByteArrayList own = ownWords(knownWords);
    std::vector<const char *> dictionary(std::begin(localWords), std::end(localWords));
    for (const QByteArray &word : own)
        dictionary.push_back(word.constData());
    dictionary.push_back(nullptr);
    QByteArray bytes = password.toUtf8();
    const double bits = ZxcvbnMatch(bytes.constData(), dictionary.data(), nullptr);
    wipe(bytes);
    if (bits < bitsOfEasy)
        return Step::VeryEasy;
    if (bits < bitsOfHard)
        return Step::Easy;
    return bits < bitsOfVeryHard ? Step::Hard : Step::VeryHard;
}

/// As many parts filled as steps reached.
class PasswordMeter::Bar : public QWidget
{
public:
    explicit Bar(PasswordMeter *meter) : QWidget(meter), m_meter(meter)
    {
        setFixedSize(scaled(92), scaled(6));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensNow();
        const QColor filled[] = {tokens.edge, tokens.danger, tokens.warning, tokens.success, tokens.success};
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double gap = scaled(3);
        const double part = (width() - gap * (steps - 1)) / steps;
        for (int index = 0; index < steps; ++index) {
            const QRectF box(index * (part + gap) + 0.5, 0.5, part - 1, height() - 1);
            const bool on = index < int(m_meter->step());
            painter.setPen(on ? filled[int(m_meter->step())] : tokens.edge);
            painter.setBrush(on ? filled[int(m_meter->step())] : QColor(Qt::transparent));
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        }
    }

private:
    PasswordMeter *m_meter;
};

PasswordMeter::PasswordMeter(QWidget *parent)
    : QWidget(parent), m_bar(new Bar(this)), m_label(new QLabel(this)), m_advice(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    row->addWidget(m_label, 1, Qt::AlignVCenter);
    column->addLayout(row);
    column->addWidget(m_advice);
    m_label->setFont(boldHintFont());
    for (QLabel *label : {m_label, m_advice}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_advice->setProperty("kind", QStringLiteral("hint"));
    showWords();
}

void PasswordMeter::judge(const QString &password)
{
    m_step = stepOf(password, m_knownWords);
    m_bar->update();
    showWords();
}

void PasswordMeter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showWords();
    QWidget::changeEvent(event);
}

static QString wordsFor(Step step)
{
    switch (step) {
    case Step::None:
        return PasswordMeter::tr("Nothing typed yet");
    case Step::VeryEasy:
        return PasswordMeter::tr("Very easy to guess");
    case Step::Easy:
        return PasswordMeter::tr("Easy to guess");
    case Step::Hard:
        return PasswordMeter::tr("Hard to guess");
    case Step::VeryHard:
        return PasswordMeter::tr("Very hard to guess");
    }
    Q_UNREACHABLE();
}

void PasswordMeter::showWords()
{
    m_label->setText(wordsFor(m_step));
    m_advice->setText(tr("Three random words make a password that is long, strong and easy to remember."));
    setAccessibleName(tr("How hard the password is to guess"));
    setAccessibleDescription(wordsFor(m_step));
}

} // namespace canolfan::ui
