package cn.gov.shuozhou.data.casework.paper;

import cn.gov.shuozhou.data.document.SheetDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * 审批表 of a case: what it is about, its limits, and what each of those who have handled it has said.
 *
 * @param number of the case and when it was printed
 * @param facts two beside one another
 * @param limits one line each
 * @param entries what people have done and said, oldest first
 * @param answer what the applicant was answered, by paragraphs; empty while there is no answer
 */
record ApprovalSheet(
        String title,
        String caseNumber,
        String number,
        List<SheetDocument.Field> facts,
        List<String> limits,
        List<SheetDocument.Field> entries,
        List<String> answer) {

    /** Who signs on paper. */
    public List<String> toSign() {
        return List.of("经办人", "科室负责人", "分管领导");
    }

    byte[] file() {
        List<SheetDocument.Row> rows = new ArrayList<>();
        for (int fact = 0; fact < facts.size(); fact += 2) {
            rows.add(
                    fact + 1 < facts.size()
                            ? new SheetDocument.Row(facts.get(fact), facts.get(fact + 1))
                            : SheetDocument.Row.wide(
                                    facts.get(fact).label(), facts.get(fact).value()));
        }
        rows.add(SheetDocument.Row.wide("时限", limits.isEmpty() ? "没有计时" : String.join("\n", limits)));
        entries.forEach(entry -> rows.add(SheetDocument.Row.wide(entry.label(), entry.value())));
        if (!answer.isEmpty()) {
            rows.add(SheetDocument.Row.wide("答复内容", String.join("\n", answer)));
        }
        return SheetDocument.of(title, number, rows, toSign());
    }
}
