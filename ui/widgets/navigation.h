#pragma once

#include "widgets/sentence.h"

#include <QAbstractButton>
#include <QFrame>
#include <QHash>

#include <optional>

class QBoxLayout;

namespace canolfan::ui {

/// Where somebody who is signed in can go. In the order shown; navigation.cpp has the words for each.
enum class Place
{
    ManageUsers,
    AccessMatrix,
    WaitingChanges,
    AccessReview,
    History
};

/// One of them: its words, and a number where something waits there.
class NavigationEntry : public QAbstractButton
{
    Q_OBJECT

public:
    /// The number in words, such as "3 changes waiting".
    using Counted = std::function<QString(int)>;

    NavigationEntry(Place place, Sentence words, Counted counted, QWidget *parent);

    Place place() const { return m_place; }
    void setCount(int count);
    int count() const { return m_count; }
    /// In a column words wrap; in a row they do not.
    void setInColumn(bool inColumn);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int padding() const;
    int badgeWidth() const;
    void retranslate();

    Place m_place;
    Sentence m_words;
    Counted m_counted;
    int m_count = 0;
    bool m_inColumn = true;
};

/// The pages of the program, at the left of each or, where the window is narrow, in a row above it. One stop
/// for Tab; arrows go from entry to entry, Enter and Space open one, and so do Ctrl+1, Ctrl+2 … from
/// anywhere.
class Navigation : public QFrame
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    /// nullopt: what is shown is none of them, such as the settings.
    void setCurrent(std::optional<Place> place);
    void setCount(Place place, int count);
    void setInColumn(bool inColumn);
    bool isInColumn() const { return m_inColumn; }

Q_SIGNALS:
    void wanted(canolfan::ui::Place place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addEntry(NavigationEntry *entry);
    void choose(NavigationEntry *entry);
    bool moveFocus(qsizetype from, int key);
    void makeTabStop(const NavigationEntry *stop);
    void retranslate();

    QBoxLayout *m_layout;
    QList<NavigationEntry *> m_entries;
    bool m_inColumn = true;
};

/// Puts a Navigation beside the pages, or above them where there is too little room for both.
class NavigationFrame : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationFrame(QWidget *pages, QWidget *parent = nullptr);

    Navigation *navigation() const { return m_navigation; }
    /// For pages that only somebody who is signed in sees; else hidden.
    void setNavigationShown(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Navigation *m_navigation;
    QBoxLayout *m_layout;
};

} // namespace canolfan::ui
