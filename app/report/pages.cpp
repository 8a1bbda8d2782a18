#include "report/pages.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFont>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QtConcurrent>

#include <algorithm>
#include <memory>
#include <vector>

namespace canolfan::report {

// A document is laid out in CSS pixels and painted in the finer dots of the page, so that a measure is the
// same whatever the printer.
static constexpr qreal layoutDpi = 96;
static constexpr int paintDpi = 1200;
static constexpr qreal bandHeight = 34; ///< of what stands above and below each page, in CSS pixels

namespace {

/// What of a document stands on one page, from top to bottom.
struct Slice
{
    qreal top = 0;
    qreal bottom = 0;
    bool repeatsTitles = false; ///< begins within the table, whose titles stand above it once more
};

class Printing
{
public:
    Printing(QPdfWriter &writer, const QList<Part> &parts);

    void print();

private:
    struct LaidOut
    {
        Part part;
        std::unique_ptr<QTextDocument> document;
        Slice titles; ///< of the table
        std::vector<Slice> slices;
    };

    void layOut(const Part &part);
    void paint(const LaidOut &laidOut, const Slice &slice, qreal at);
    void paintBands(const Part &part);

    QPdfWriter &m_writer;
    QSizeF m_page; ///< what is within the margins, in CSS pixels
    QFont m_font;
    std::vector<LaidOut> m_parts;
    int m_pages = 0;
    int m_printed = 0;
    QPainter m_painter;
};

} // namespace

/// One that has Welsh letters wherever there is one, the screen's own where there is none of these.
static QFont bodyFont()
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("Segoe UI"),
        QStringLiteral("Helvetica Neue"), QStringLiteral("Arial")});
    font.setPixelSize(11);
    font.setHintingPreference(QFont::PreferNoHinting); // for paper: letters stand where they are measured
    // Without ligatures, with which a reader would look for "office" in vain.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64); // the least there is
    return font;
}

Printing::Printing(QPdfWriter &writer, const QList<Part> &parts) : m_writer(writer), m_font(bodyFont())
{
    m_page = m_writer.pageLayout().paintRect(QPageLayout::Inch).size() * layoutDpi;
    for (const Part &part : parts)
        layOut(part);
}

static const QTextTable *tableIn(const QTextDocument &document)
{
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (const QTextFrame *frame : frames) {
        if (const auto *table = qobject_cast<const QTextTable *>(frame))
            return table;
    }
    return nullptr;
}

static qreal topOf(const QTextDocument &document, const QTextBlock &block)
{
    return document.documentLayout()->blockBoundingRect(block).top();
}

static qreal topOf(const QTextDocument &document, const QTextTable &table, int row)
{
    return topOf(document, table.cellAt(row, 0).firstCursorPosition().block()) - table.format().cellPadding();
}

/// Where a page may end: above a row or a paragraph, and nowhere within one.
static std::vector<qreal> placesToBreak(const QTextDocument &document, const QTextTable *table)
{
    std::vector<qreal> places;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!QTextCursor(block).currentTable())
            places.push_back(topOf(document, block));
    }
    for (int row = 1; table && row < table->rows(); ++row)
        places.push_back(topOf(document, *table, row));
    places.push_back(document.size().height());
    std::ranges::sort(places);
    return places;
}

/// As much on each page as goes there whole.
static std::vector<Slice> slicesOf(
    const std::vector<qreal> &places, qreal height, const Slice &titles, const Slice &rows)
{
    std::vector<Slice> slices{{0, 0, false}};
    for (const qreal place : places) {
        const Slice &last = slices.back();
        const qreal room = height - (last.repeatsTitles ? titles.bottom - titles.top : 0);
        if (place - last.top > room && last.bottom > last.top) {
            const qreal top = last.bottom;
            slices.push_back({top, top, top > rows.top && top < rows.bottom});
        }
        slices.back().bottom = place;
    }
    return slices;
}

void Printing::layOut(const Part &part)
{
    auto document = std::make_unique<QTextDocument>();
    document->setDocumentMargin(0);
    document->setDefaultFont(m_font);
    document->setUseDesignMetrics(true);
    document->setHtml(part.html);
    document->setTextWidth(m_page.width());
    LaidOut laidOut{part, std::move(document), {}, {}};
    const QTextTable *table = tableIn(*laidOut.document);
    Slice rows;
    if (table && table->rows() > 1) {
        laidOut.titles = {topOf(*laidOut.document, *table, 0), topOf(*laidOut.document, *table, 1)};
        const QRectF frame =
            laidOut.document->documentLayout()->frameBoundingRect(const_cast<QTextTable *>(table));
        rows = {laidOut.titles.bottom, frame.bottom()};
    }
    laidOut.slices = slicesOf(
        placesToBreak(*laidOut.document, table), m_page.height() - 2 * bandHeight, laidOut.titles, rows);
    m_pages += int(laidOut.slices.size());
    m_parts.push_back(std::move(laidOut));
}

void Printing::print()
{
    m_painter.begin(&m_writer);
    m_painter.scale(paintDpi / layoutDpi, paintDpi / layoutDpi);
    for (const LaidOut &laidOut : m_parts) {
        for (const Slice &slice : laidOut.slices) {
            if (m_printed++ > 0)
                m_writer.newPage();
            paintBands(laidOut.part);
            const Slice &titles = laidOut.titles;
            if (slice.repeatsTitles)
                paint(laidOut, titles, bandHeight);
            paint(laidOut, slice, bandHeight + (slice.repeatsTitles ? titles.bottom - titles.top : 0));
        }
    }
    m_painter.end();
}

void Printing::paint(const LaidOut &laidOut, const Slice &slice, qreal at)
{
    // A hair less than all of it: what only touches it belongs to its neighbour.
    const QRectF visible =
        QRectF(0, slice.top, m_page.width(), slice.bottom - slice.top).adjusted(0, 0.25, 0, -0.25);
    m_painter.save();
    m_painter.setTransform(QTransform::fromTranslate(0, at - slice.top), true);
    QAbstractTextDocumentLayout::PaintContext context;
    // Black on paper, in a dark theme too.
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = visible;
    m_painter.setClipRect(visible);
    laidOut.document->documentLayout()->draw(&m_painter, context);
    m_painter.restore();
}

void Printing::paintBands(const Part &part)
{
    QFont font = m_font;
    font.setPixelSize(10);
    m_painter.setFont(font);
    m_painter.setPen(QColor(0x444444));
    const QRectF top(0, 0, m_page.width(), bandHeight - 14);
    const QRectF bottom(0, m_page.height() - bandHeight + 14, m_page.width(), bandHeight - 14);
    m_painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, part.heading);
    m_painter.drawText(bottom, Qt::AlignRight | Qt::AlignVCenter, part.pageOf.arg(m_printed).arg(m_pages));
    m_painter.setPen(QPen(QColor(0x999999), 0.5));
    m_painter.drawLine(top.bottomLeft() + QPointF(0, 2), top.bottomRight() + QPointF(0, 2));
}

QByteArray pdf(const QString &title, const QList<Part> &parts)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Canolfan"));
        writer.setResolution(paintDpi);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
            QMarginsF(14, 10, 14, 10), QPageLayout::Millimeter));
        Printing(writer, parts).print();
    }
    return buffer.data();
}

QFuture<QByteArray> pdfBeside(const QString &title, const QList<Part> &parts)
{
    return QtConcurrent::run([title, parts] { return pdf(title, parts); });
}

} // namespace canolfan::report
