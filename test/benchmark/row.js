import { round } from './measure.js'

/**
 * A line of the table. The run fails when it is over its budget.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} ours
 * @property {string} yardstick
 * @property {string} of what the yardstick measures
 * @property {number} ratio
 * @property {string} budget
 * @property {boolean} isOver
 */

/**
 * Makes a line that compares ours to a yardstick and their ratio to a budget.
 *
 * @param {string} what @param {number} ours @param {string} of @param {number} yardstick @param {string} unit
 * @param {number} [budget]
 * @returns {Row}
 */
export function row(what, ours, of, yardstick, unit, budget) {
  const ratio = ours / yardstick
  return {
    what,
    ours: `${round(ours)} ${unit}`,
    yardstick: `${round(yardstick)} ${unit}`,
    of,
    ratio: round(ratio),
    budget: budget === undefined ? '' : `${round(budget)}`,
    isOver: budget !== undefined && ratio > budget,
  }
}

/**
 * Makes a line that compares ours to a yardstick and our size to a budget.
 *
 * @param {string} what @param {number} ours @param {string} of @param {number} yardstick @param {number} [budget]
 * @returns {Row}
 */
export function sizeRow(what, ours, of, yardstick, budget) {
  return {
    ...row(what, ours, of, yardstick, 'kB'),
    budget: budget === undefined ? '' : `${budget} kB`,
    isOver: budget !== undefined && ours > budget,
  }
}
