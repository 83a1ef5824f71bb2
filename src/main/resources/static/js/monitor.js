// Draws a chart beside each table of the monitor, from the table's own figures, and keeps them fresh.
'use strict';

(function () {
  const COLOURS = { 'tone-over': '#a61f19', 'tone-near': '#c98200', 'tone-normal': '#1f4e8c', 'tone-quiet': '#8a95a3' };
  const ROW = 30;
  const COLUMNS = 240;
  const charts = [];

  function figures(table) {
    return Array.from(table.tBodies[0].rows, row => ({
      name: row.cells[0].textContent.trim(),
      value: Number(row.cells[2].textContent),
      colour: COLOURS[row.className],
    }));
  }

  function options(bars, columns) {
    const names = { type: 'category', data: bars.map(bar => bar.name), axisTick: { show: false }, axisLabel: { color: '#465262', interval: 0 } };
    const numbers = { type: 'value', minInterval: 1, splitLine: { show: false }, axisLabel: { show: false } };
    if (columns) {
      names.axisLabel.formatter = name => name.split(' ')[0];
      names.axisLabel.rotate = 45;
    } else {
      names.inverse = true;
    }
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: columns ? 20 : 4, right: columns ? 4 : 36, top: columns ? 24 : 4, bottom: 4, containLabel: true },
      xAxis: columns ? names : numbers,
      yAxis: columns ? numbers : names,
      series: [{
        type: 'bar',
        barMaxWidth: 22,
        data: bars.map(bar => ({ value: bar.value, itemStyle: { color: bar.colour } })),
        label: { show: true, position: columns ? 'top' : 'right', color: '#1a2330' },
      }],
    };
  }

  function draw() {
    charts.splice(0).forEach(chart => chart.dispose());
    document.querySelectorAll('.chart[data-of]').forEach(host => {
      const bars = figures(document.getElementById(host.dataset.of));
      const columns = host.dataset.kind === 'columns';
      host.append(document.createElement('div'));
      host.firstChild.style.height = (columns ? COLUMNS : bars.length * ROW + 8) + 'px';
      const chart = echarts.init(host.firstChild, null, { renderer: 'svg' });
      chart.setOption(options(bars, columns));
      charts.push(chart);
    });
  }

  const stale = document.getElementById('stale');

  // Whoever is on a figure by keyboard is not to lose the place.
  document.addEventListener('htmx:beforeRequest', event => {
    if (event.target.id === 'board' && event.target.contains(document.activeElement)) {
      event.preventDefault();
    }
  });
  document.addEventListener('htmx:beforeSwap', event => {
    const isBoard = event.detail.xhr.status === 200 && event.detail.serverResponse.includes('id="board"');
    event.detail.shouldSwap = isBoard;
    stale.hidden = isBoard;
  });
  document.addEventListener('htmx:sendError', () => {
    stale.hidden = false;
  });
  document.addEventListener('htmx:afterSettle', draw);
  window.addEventListener('resize', () => charts.forEach(chart => chart.resize()));
  window.addEventListener('beforeprint', () => charts.forEach(chart => chart.resize()));

  draw();
})();
