package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.delivery.IdNumber;
import cn.gov.shuozhou.data.opening.OpenItem;
import cn.gov.shuozhou.data.opening.OpenResource;
import cn.gov.shuozhou.data.organization.CreditCode;
import cn.gov.shuozhou.data.organization.MailAddresses;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an application has to say (第二十五条): who applies, for which items, for what, and how to be reached. */
@Component
@Article("第二十五条")
class ApplicationRules {

    static final int LONGEST_PURPOSE = 1000;
    static final int SHORTEST = 5;

    private static final int SHORTEST_PURPOSE = 10;
    private static final int LONGEST_NAME = 100;
    private static final int YOUNGEST = 14;

    /** A mobile number, or a landline with or without its area code. */
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|(0\\d{2,3}-?)?[2-9]\\d{6,7}(-\\d{1,6})?");

    private final Clock clock;

    ApplicationRules(Clock clock) {
        this.clock = clock;
    }

    /** @throws RequestRejected with a sentence for each field that is wrong */
    NewApplication check(OpenApplicationInput input, OpenResource resource, String formKey) {
        List<OpenItem> items =
                resource.items().stream().filter(item -> input.has(item.id())).toList();
        RequestRejected.throwIf(Stream.of(
                        kind(input),
                        name(input),
                        number(input),
                        purpose(input),
                        items(input, items),
                        mode(input),
                        phone(input),
                        email(input),
                        pledge(input))
                .flatMap(Optional::stream)
                .toList());
        Applicant applicant = new Applicant(
                input.chosenKind().orElseThrow(),
                input.nameText(),
                input.numberText(),
                input.phoneText(),
                input.emailText());
        return new NewApplication(
                resource,
                applicant,
                input.purposeText(),
                items,
                input.chosenMode().orElseThrow(),
                Terms.PLEDGE.version(),
                formKey);
    }

    private static Optional<Problem> kind(OpenApplicationInput input) {
        return problem(input.chosenKind().isEmpty(), "kind", "请选择申请人的类型：自然人、法人或者非法人组织。");
    }

    private static Optional<Problem> name(OpenApplicationInput input) {
        String name = input.nameText();
        return Lengths.missingOrTooLong("name", "姓名或者名称", LONGEST_NAME, name, "请按证件填写。")
                .or(() -> problem(
                        name.codePointCount(0, name.length()) < 2
                                || name.lines().count() > 1,
                        "name",
                        "姓名或者名称至少 2 个字，写在一行里。请按证件填写。"));
    }

    private Optional<Problem> number(OpenApplicationInput input) {
        String number = input.numberText();
        Optional<ApplicantKind> kind = input.chosenKind();
        if (kind.isEmpty()) {
            return problem(number.isEmpty(), "number", "请填写公民身份号码或者统一社会信用代码。");
        }
        return kind.get() == ApplicantKind.PERSON ? identityNumber(number) : creditCode(number, kind.get());
    }

    private Optional<Problem> identityNumber(String number) {
        if (!IdNumber.isValid(number)) {
            return problem(true, "number", "公民身份号码不正确：应为 18 位，最后一位是校验码。请对照居民身份证核对。");
        }
        LocalDate today = LocalDate.now(clock);
        return IdNumber.birthDate(number)
                .map(born -> problem(born.isAfter(today), "number", "公民身份号码里的出生日期在今天之后。请对照居民身份证核对。")
                        .or(() -> problem(
                                born.isAfter(today.minusYears(YOUNGEST)),
                                "number",
                                "申请人不满 14 周岁。请由父母或者其他监护人以自己的名义申请。")))
                .orElseGet(() -> problem(true, "number", "公民身份号码里的出生日期不存在。请对照居民身份证核对。"));
    }

    private static Optional<Problem> creditCode(String number, ApplicantKind kind) {
        return problem(number.isEmpty(), "number", "%s申请须填写统一社会信用代码。".formatted(kind.label()))
                .or(() -> problem(
                        !CreditCode.isValid(number), "number", "统一社会信用代码不正确：应为 18 位，最后一位是校验码。请对照营业执照或者登记证书核对。"));
    }

    private static Optional<Problem> purpose(OpenApplicationInput input) {
        String purpose = input.purposeText();
        return Substance.problem("purpose", "使用用途", SHORTEST_PURPOSE, LONGEST_PURPOSE, purpose);
    }

    private static Optional<Problem> items(OpenApplicationInput input, List<OpenItem> found) {
        return problem(found.isEmpty(), "items", "请至少勾选一项所需的数据。")
                .or(() -> problem(found.size() != input.chosenItems().size(), "items", "所选的数据中有的已经不在开放目录里。请重新勾选。"));
    }

    private static Optional<Problem> mode(OpenApplicationInput input) {
        return problem(input.chosenMode().isEmpty(), "mode", "请选择取得数据的方式：下载文件或者接口调用。");
    }

    private static Optional<Problem> phone(OpenApplicationInput input) {
        String phone = input.phoneText();
        return problem(phone.isEmpty() && input.emailText().isEmpty(), "phone", "请填写联系电话；不便填写的，至少填写电子邮箱。")
                .or(() -> problem(
                        !phone.isEmpty() && !PHONE.matcher(phone).matches(),
                        "phone",
                        "联系电话不正确。请填写 11 位手机号码，或者带区号的固定电话，例如 0349-2021234。"));
    }

    private static Optional<Problem> email(OpenApplicationInput input) {
        String email = input.emailText();
        return problem(
                !email.isEmpty() && !MailAddresses.isAddress(email),
                "email",
                "电子邮箱不正确。请在一行里填写一个地址，例如 name@example.com；没有的请留空。");
    }

    private static Optional<Problem> pledge(OpenApplicationInput input) {
        return problem(!Objects.equals(input.pledge(), "true"), "pledge", "请阅读数据安全承诺，勾选后再提交。");
    }

    private static Optional<Problem> problem(boolean wrong, String field, String sentence) {
        return wrong ? Optional.of(new Problem(field, sentence)) : Optional.empty();
    }
}
