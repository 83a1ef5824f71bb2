package cn.gov.shuozhou.data.delivery.materials;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is typed to add a service, as it was typed. */
record ServiceForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String basis) {

    static final ServiceForm EMPTY = new ServiceForm(null, null, null);

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_BASIS = 10;
    private static final int LONGEST_BASIS = 300;

    String codeText() {
        return text(code);
    }

    String nameText() {
        return text(name);
    }

    String basisText() {
        return text(basis);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Lengths.missingOrTooLong("code", "事项编码", LONGEST_CODE, codeText(), "按政务服务事项基本目录填写。")
                .ifPresent(problems::add);
        if (!codeText().matches("[A-Za-z0-9-]*")) {
            problems.add(new Problem("code", "事项编码只由字母、数字和短横线组成，请更正。"));
        }
        Lengths.missingOrTooLong("name", "事项名称", LONGEST_NAME, nameText(), "").ifPresent(problems::add);
        if (basisText().length() < SHORTEST_BASIS || basisText().length() > LONGEST_BASIS) {
            problems.add(new Problem("basis", "请写明办理依据的法律法规和条款，%d 至 %d 个字。".formatted(SHORTEST_BASIS, LONGEST_BASIS)));
        }
        return problems;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
