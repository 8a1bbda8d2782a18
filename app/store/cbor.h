#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>

namespace canolfan::store {

// What a row holds is written in CBOR (RFC 8949): a map from small numbers to texts, whole numbers, bytes,
// and further maps and arrays. A number is never given another meaning, and one that is not known is passed
// over, so versions can read each other's rows. Our own reader, because a list of 50,000 people is read at
// every start and Qt's took five times as long for it (24 ms beside 113 ms).

/// Writes one map, field after field. What is empty is left out; it is read as empty.
class FieldWriter
{
public:
    FieldWriter();

    void text(int key, const QString &text);
    void number(int key, qint64 number);
    void moment(int key, const QDateTime &moment); ///< to the millisecond; an invalid one is left out
    void bytes(int key, QByteArrayView bytes);
    void part(int key, const QByteArray &encoded); ///< a map or array that has been written already

    /// The finished map.
    QByteArray written() const;

private:
    QByteArray m_bytes;
};

/// An array of what has been written already.
QByteArray arrayOf(const QList<QByteArray> &encoded);

/// Reads one map: `while (reader.next()) switch (reader.key()) …`. A value of another type than the one asked
/// for, or bytes that end too soon, end the reading: isBroken(). What was given must outlive the reader.
class FieldReader
{
public:
    explicit FieldReader(QByteArrayView map);

    /// On to the next field; one whose value was not asked for is passed over.
    bool next();
    int key() const { return m_key; }
    QString text();
    qint64 number();
    QDateTime moment(); ///< UTC
    QByteArrayView bytes();
    QByteArrayView part(); ///< any value, as it was written
    bool isBroken() const { return m_broken; }

private:
    bool atEnd() const;
    QByteArrayView string(int major);

    QByteArrayView m_rest;
    int m_key = 0;
    bool m_valueIsNext = false;
    bool m_broken = false;
};

/// The items of an array, as they were written; empty where it is none.
QList<QByteArrayView> itemsOf(QByteArrayView array);
/// A text that is an item of an array.
QByteArray encodedText(const QString &text);
QString textOf(QByteArrayView encoded);

} // namespace canolfan::store
