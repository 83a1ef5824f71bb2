package cn.gov.shuozhou.data;

import cn.gov.shuozhou.data.process.ProcessVariable;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The one class that stands for a model in Java: {@code conditional-sharing} is {@code ConditionalSharingProcess}. */
record JavaFace(Class<?> type) {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(JavaFace.class.getPackageName());

    static JavaFace of(Model model) {
        String name = Arrays.stream(model.stem().split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                        .collect(Collectors.joining())
                + "Process";
        return CLASSES.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .map(type -> new JavaFace(type.reflect()))
                .orElseThrow(() -> new AssertionError("No class " + name + " for " + model));
    }

    /** Whether it is a delegate of every model. */
    static boolean isShared(String bean) {
        return delegates("cn.gov.shuozhou.data.casework").anyMatch(bean::equals);
    }

    /** Names of the delegate beans in the feature's own package. */
    List<String> delegates() {
        return delegates(type.getPackageName()).toList();
    }

    private static Stream<String> delegates(String packageName) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().equals(packageName)
                        && type.getSimpleName().endsWith("Delegates"))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .filter(method ->
                        method.getReturnType() == JavaDelegate.class && method.isAnnotationPresent(Bean.class))
                .map(Method::getName);
    }

    /** The class of this simple name in the feature's own package. */
    Optional<Class<?>> inFeature(String simpleName) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().equals(this.type.getPackageName()))
                .filter(type -> type.getSimpleName().equals(simpleName))
                .findFirst()
                .map(JavaClass::reflect);
    }

    /** Names of the process variables it declares, and of those every process has. */
    List<String> variables() {
        return Stream.of(type, ProcessVariable.class)
                .flatMap(declaring -> constants(declaring, ProcessVariable.class))
                .map(ProcessVariable::name)
                .toList();
    }

    /** Values of its text constants: key, messages, element ids. */
    List<String> texts() {
        return constants(type, String.class).toList();
    }

    private static <T> Stream<T> constants(Class<?> declaring, Class<T> constant) {
        return Arrays.stream(declaring.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.getType() == constant)
                .map(field -> constant.cast(value(field)));
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
