package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.workbook.ListSheet;
import java.time.LocalDate;

/** The worksheet of statements, grant by grant. */
final class StatementSheet {

    private StatementSheet() {}

    static ListSheet<StatementRow> of(LocalDate today) {
        return ListSheet.<StatementRow>named("使用情况说明")
                .column("年度", StatementRow::year)
                .column("使用部门", StatementRow::holderName)
                .column("资源", StatementRow::resourceName)
                .column("提供部门", StatementRow::providerName)
                .column("授权编号", StatementRow::grantNumber)
                .column("授权的用途", StatementRow::purpose)
                .column("授权起始", StatementRow::validFrom)
                .column("授权截止", StatementRow::validTo)
                .column("取用次数", StatementRow::uses)
                .column("取用行数", StatementRow::rows)
                .column("用于什么", StatementRow::usedFor)
                .column(
                        "提供或公开",
                        row -> row.passing() == null ? null : row.passing().label())
                .column("提供部门的同意", StatementRow::consents)
                .column("提供给谁", StatementRow::passedTo)
                .column(
                        "数据现状",
                        row -> row.keeping() == null ? null : row.keeping().label())
                .column("存放在哪里", StatementRow::storedWhere)
                .column("销毁日期", StatementRow::destroyedOn)
                .column("应于", StatementRow::dueOn)
                .column("状态", row -> row.state(today).label())
                .column("报送人", StatementRow::sentByName)
                .column("报送时间", StatementRow::sentAt);
    }
}
