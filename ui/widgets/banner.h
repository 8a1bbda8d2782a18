#pragma once

#include "widgets/sentence.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace canolfan::ui {

class GlyphLabel;

/// A sentence across the page or dialog: what was done, what to know, what went wrong. Hidden until it has
/// something to say; announced when it does.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Tone
    {
        Info,
        Success,
        Warning,
        Danger
    };

    explicit Banner(QWidget *parent = nullptr);

    void say(Tone tone, Sentence sentence);
    /// With a button that does something about it, such as Undo, for as long as the sentence stands.
    void say(Tone tone, Sentence sentence, Sentence action, std::function<void()> then);
    /// The sentence as it is now, such as a countdown: shown, but neither announced nor told to a screen
    /// reader, which would hear of it each second.
    void refresh();
    void clear();
    /// Not where the page would be empty without it.
    void setClosable(bool closable);
    bool isClosable() const;
    QString text() const;
    Tone tone() const { return m_tone; }
    bool isSaying() const { return bool(m_sentence); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showWords();
    void makeAction();

    GlyphLabel *m_glyph;
    QLabel *m_label;
    QPushButton *m_action = nullptr; ///< as long as there is something to do about it
    QToolButton *m_close;
    Tone m_tone = Tone::Info;
    Sentence m_sentence;
    Sentence m_actionWords;
    std::function<void()> m_then;
};

} // namespace canolfan::ui
