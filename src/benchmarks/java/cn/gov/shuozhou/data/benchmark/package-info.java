/**
 * What the system costs, each figure beside a reference measured in the same run. Not part of the tests: run with {@code
 * mvn -Pbenchmarks verify}; the figures are kept in {@code src/docs/benchmarks.md}.
 */
package cn.gov.shuozhou.data.benchmark;
