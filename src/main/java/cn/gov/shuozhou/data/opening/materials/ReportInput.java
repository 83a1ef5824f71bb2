package cn.gov.shuozhou.data.opening.materials;

import cn.gov.shuozhou.data.opening.scan.PersonalNumber;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public form sends, as it was typed.
 *
 * @param service the id of the service
 * @param form the token that the form came with
 * @param website nobody sees this field: whoever fills it in is a program
 */
record ReportInput(
        @Nullable String service,
        @Nullable String material,
        @Nullable String content,
        @Nullable String form,
        @Nullable String website) {

    private static final int LONGEST_MATERIAL = 100;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1_000;

    String materialText() {
        return text(material);
    }

    String contentText() {
        return text(content);
    }

    /** The id that was chosen; zero, which no service has, where none was. */
    long serviceId() {
        String typed = text(service);
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (serviceId() == 0) {
            problems.add(new Problem("service", "请选择办理的事项。"));
        }
        Lengths.missingOrTooLong("material", "被要求提交的材料", LONGEST_MATERIAL, materialText(), "例如户口簿。")
                .ifPresent(problems::add);
        Substance.problem("content", "经过", SHORTEST, LONGEST, contentText()).ifPresent(problems::add);
        personal("material", materialText(), problems);
        personal("content", contentText(), problems);
        return problems;
    }

    private static void personal(String field, String text, List<Problem> problems) {
        Arrays.stream(PersonalNumber.values())
                .filter(number -> number.isIn(text))
                .findFirst()
                .ifPresent(number ->
                        problems.add(new Problem(field, "这里写有%s。核实不需要个人信息，请删去后再提交。".formatted(number.label()))));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
