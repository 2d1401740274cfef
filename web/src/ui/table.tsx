import './tabs.css';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type Column<R> = { id: string; head: string; cell: (row: R) => ReactNode; number?: boolean; wrap?: boolean; rowHeader?: boolean };

/** A dense table: 32 px rows, a head that stays, numbers to the right. The caption names it for those who don't see it. */
export function Table<R>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
}) {
  return (
    // Focusable, so that the keyboard can scroll it.
    <div className="table-wrap" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cx(column.number && 'number')}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={cx(column.number && 'number', column.wrap && 'wrap')}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
