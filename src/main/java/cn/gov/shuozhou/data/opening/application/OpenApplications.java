package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.casework.attachment.SentFile;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenItem;
import cn.gov.shuozhou.data.opening.OpenResource;
import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** 依申请开放: anybody applies for open data (第二十五条), and those concerned find the application again. */
@Service
@Article("第二十五条")
class OpenApplications {

    private static final String KIND = "KF";

    private final OpenCatalog catalog;
    private final ApplicationMapper mapper;
    private final ApplicationRules rules;
    private final ApplicationSubmissions submissions;
    private final ApplicantFiles files;
    private final ApplicationCaps caps;
    private final PublicForms forms;
    private final CaseNumbers caseNumbers;
    private final Organization organization;
    private final CountyWatch counties;

    OpenApplications(
            OpenCatalog catalog,
            ApplicationMapper mapper,
            ApplicationRules rules,
            ApplicationSubmissions submissions,
            ApplicantFiles files,
            ApplicationCaps caps,
            PublicForms forms,
            CaseNumbers caseNumbers,
            Organization organization,
            CountyWatch counties) {
        this.catalog = catalog;
        this.mapper = mapper;
        this.rules = rules;
        this.submissions = submissions;
        this.files = files;
        this.caps = caps;
        this.forms = forms;
        this.caseNumbers = caseNumbers;
        this.organization = organization;
        this.counties = counties;
    }

    /** What the applicant is given: shown once, for only a hash of the code is kept. */
    record Received(String caseNumber, String code) {}

    /**
     * The resource that the form is about.
     *
     * @throws RequestRejected not found, also when anybody may take all of it at once
     */
    OpenResource resource(String code) {
        OpenResource resource =
                catalog.find(code).orElseThrow(() -> RequestRejected.notFound("开放目录里没有这项数据，可能已经停用。请从开放平台重新查找。"));
        if (resource.items().stream().allMatch(OpenItem::unconditional)) {
            throw RequestRejected.notFound("“%s”无条件开放，可以直接下载，不需要申请。".formatted(resource.name()));
        }
        return resource;
    }

    /** @throws RequestRejected too many when the address sends faster than people do; asked before anything is looked at */
    void requireMaySend(String address) {
        caps.sent(address);
    }

    /**
     * Takes an application.
     *
     * @throws RequestRejected with a sentence for each field that is wrong; conflict when the form was taken before; too many
     *     when a cap is reached
     */
    Received submit(OpenApplicationInput input, List<MultipartFile> sent, String address) {
        String formKey = forms.key(input.form(), input.website());
        submissions.requireNew(formKey);
        caps.tried(formKey);
        OpenResource resource = resource(input.code());
        NewApplication application = rules.check(input, resource, formKey);
        return files.judged(sent, judged -> {
            caps.applied(address, application.applicant().number());
            String code = QueryCode.fresh();
            return new Received(receive(application, judged, code), code);
        });
    }

    /** Gives the application its number; with it and the code the applicant comes back. */
    String receive(NewApplication application, List<SentFile> sent, String code) {
        String region =
                organization.department(application.resource().departmentId()).regionCode();
        String caseNumber = caseNumbers.next(KIND, region);
        submissions.store(caseNumber, application, sent, QueryCode.hash(caseNumber, code));
        return caseNumber;
    }

    /**
     * Lets somebody in who knows number and code.
     *
     * @throws RequestRejected in the same words whichever of the two is wrong; too many when it was tried too often
     */
    OpenDataApplication enter(String number, String code, String address) {
        if (number.isBlank() || code.isBlank()) {
            throw RequestRejected.invalid("number", "请填写编号和查询码，都在回执上。");
        }
        caps.requireMayTry(address);
        String typed = number.strip();
        OpenDataApplication found = mapper.find(typed);
        // An unknown number is compared as well, so that it takes no less time.
        String hash = found == null ? "" : found.codeHash();
        if (!QueryCode.fits(hash, typed, code) || found == null) {
            caps.wrongCode(address);
            throw RequestRejected.invalid("number", "编号或者查询码不正确。请对照回执核对；回执遗失的，请联系提供部门。");
        }
        return found;
    }

    /** @throws RequestRejected not found */
    OpenDataApplication application(String caseNumber) {
        return Optional.ofNullable(mapper.find(caseNumber)).orElseThrow(() -> unknown(caseNumber));
    }

    /** The case as whoever acted on it last has left it; nobody else acts on it until this transaction ends. */
    OpenDataApplication held(String caseNumber) {
        mapper.hold(caseNumber);
        return application(caseNumber);
    }

    /** @throws RequestRejected not found, which does not tell whether there is such a case */
    OpenDataApplication visible(String caseNumber, Person person) {
        return Optional.ofNullable(mapper.find(caseNumber))
                .filter(application -> maySee(application, person))
                .orElseThrow(() -> unknown(caseNumber));
    }

    boolean maySee(OpenDataApplication application, Person person) {
        return application.isFor(person)
                || person.has(Role.BUREAU)
                || person.has(Role.LEADING_GROUP)
                || counties.isOver(application.providerCode(), person);
    }

    private static RequestRejected unknown(String caseNumber) {
        return RequestRejected.notFound("没有编号为“%s”的开放申请，或者它与本部门无关。请从“办件总览”进入。".formatted(caseNumber));
    }
}
